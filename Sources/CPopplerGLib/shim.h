#pragma once
#include <poppler.h>
#include <cairo.h>

/* G_OBJECT casts and unref are macros or take void pointers; these keep the types apart. */
static inline void hedui_unref_document(PopplerDocument *document) { g_object_unref(document); }
static inline void hedui_unref_page(PopplerPage *page) { g_object_unref(page); }

/* POPPLER_ERROR is a macro that calls a function. */
static inline int hedui_is_encrypted(const GError *error) {
    return g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
}

/* PopplerAction is a union whose members Swift does not see as a struct; only links to a URI are asked for. */
static inline const char *hedui_link_uri(const PopplerLinkMapping *mapping) {
    return mapping->action && mapping->action->type == POPPLER_ACTION_URI ? mapping->action->uri.uri : NULL;
}

/* How many errors Poppler has told of on this thread. It decodes what it can, leaves the rest of one colour, and says so to
   GLib's log only. */
static __thread int hedui_poppler_errors = 0;

static inline void hedui_note_poppler_error(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
    (void)domain; (void)level; (void)message; (void)data;
    hedui_poppler_errors += 1;
}

static inline void hedui_note_poppler_errors(void) {
    g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, hedui_note_poppler_error, NULL);
}

static inline int hedui_poppler_error_count(void) { return hedui_poppler_errors; }
