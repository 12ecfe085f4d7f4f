#pragma once
#include <stdlib.h>
#include <leptonica/allheaders.h>

/* LEPT_FREE is a macro, which Swift cannot see; lept_free exists as a function but only since 1.79. */
static inline void hedui_lept_free(void *pointer) { free(pointer); }

/* setMsgSeverity keeps Leptonica from printing to stderr what is thrown as an error anyway. */
static inline void hedui_lept_silence(void) { setMsgSeverity(L_SEVERITY_NONE); }
