/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-sheet.h"

G_BEGIN_DECLS

char *read_pdf   (const char   *path,
                  const char   *program,
                  const char   *option);
char *read_sheet (QuatuorSheet *sheet,
                  const char   *program,
                  const char   *option);

G_END_DECLS
