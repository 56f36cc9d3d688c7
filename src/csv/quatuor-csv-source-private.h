/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-source.h"
#include "quatuor-problem.h"

G_BEGIN_DECLS

#define QUATUOR_CSV_UTF8 "UTF-8"

/* What is read at once. */
#define QUATUOR_CSV_CHUNK (64 * 1024)

/* The longest sequence of UTF-8 that a chunk may cut, less its first byte. */
#define QUATUOR_CSV_TAIL 3

struct _QuatuorCsvSource
{
  const char    *encoding;
  goffset        start;    /* behind the BOM */
  goffset        size;
  char           tail[QUATUOR_CSV_TAIL]; /* of UTF-8: a sequence cut, for the next chunk */
  gsize          n_tail;

  /* Owned */
  char          *name;
  char          *etag;     /* of a file when it was opened: it must not change */
  GInputStream  *base;     /* seekable */
  GInputStream  *stream;   /* what is read: @base, or a conversion of it */
  GIOStream     *spool;    /* what @base belongs to, for standard input */
};

void     quatuor_csv_source_raise_place (QuatuorCsvSource    *self,
                                         QuatuorProblemCode   code,
                                         gint64               line,
                                         const char          *detail,
                                         GError             **error);
gboolean quatuor_csv_source_explain     (QuatuorCsvSource    *self,
                                         GError              *cause,
                                         GError             **error);
gboolean quatuor_csv_source_seek        (QuatuorCsvSource    *self,
                                         goffset              offset,
                                         GError             **error);

/* quatuor-csv-encoding.c */
gboolean quatuor_csv_source_read_utf8   (QuatuorCsvSource    *self,
                                         char                *buffer,
                                         gsize                size,
                                         gsize               *length,
                                         gboolean            *is_utf8,
                                         GError             **error);
gboolean quatuor_csv_source_recognise   (QuatuorCsvSource    *self,
                                         const char          *wanted,
                                         GError             **error);

G_END_DECLS
