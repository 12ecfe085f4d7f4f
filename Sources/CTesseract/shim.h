#pragma once
#include <tesseract/capi.h>

/* struct Pix is Leptonica's; taking it as a void pointer keeps Leptonica out of the module that imports this one. */
static inline void hedui_set_image(TessBaseAPI *api, void *pix) { TessBaseAPISetImage2(api, (struct Pix *)pix); }
