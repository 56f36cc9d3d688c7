/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-sheet.h"

G_BEGIN_DECLS

void quatuor_signature_line_add (QuatuorSheet *sheet,
                                 const char   *name,
                                 const char   *detail,
                                 const char   *seat);

G_END_DECLS
