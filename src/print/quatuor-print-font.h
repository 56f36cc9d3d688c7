/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The letters of paper and of pictures: those of the window, where they are. */
#define QUATUOR_PRINT_FONT "Cantarell, Sans"

G_END_DECLS
