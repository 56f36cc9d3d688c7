/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorDigestLine:
 * @text: the line
 * @detail: (nullable): what stands under it, smaller: when, who, why
 */
typedef struct
{
  char *text;
  char *detail;
} QuatuorDigestLine;

/**
 * QuatuorDigestSection:
 * @title: its heading
 * @empty: what is said when it has no lines
 * @lines: (element-type QuatuorDigestLine): the lines
 * @is_whole: whether none of the lines may be left out where room is short
 */
typedef struct
{
  char      *title;
  char      *empty;
  GPtrArray *lines;
  gboolean   is_whole;
} QuatuorDigestSection;

/**
 * QuatuorDigest:
 * @title: what it is about
 * @subtitle: the day and what it is for
 * @sections: (element-type QuatuorDigestSection): its parts
 *
 * A page of short lines under headings, made from the data for somebody who has
 * little time: screen, paper and tests read the same one.
 */
typedef struct
{
  char      *title;
  char      *subtitle;
  GPtrArray *sections;
} QuatuorDigest;

QuatuorDigest        *quatuor_digest_new         (const char           *title,
                                                  const char           *subtitle);
void                  quatuor_digest_free        (QuatuorDigest        *self);
QuatuorDigestSection *quatuor_digest_add_section (QuatuorDigest        *self,
                                                  const char           *title,
                                                  const char           *empty);
void                  quatuor_digest_add_line    (QuatuorDigestSection *section,
                                                  const char           *text,
                                                  const char           *detail);
char                 *quatuor_digest_to_text     (QuatuorDigest        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorDigest, quatuor_digest_free)

G_END_DECLS
