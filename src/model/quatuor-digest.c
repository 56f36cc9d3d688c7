/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-digest.h"

static void
line_free (gpointer data)
{
  QuatuorDigestLine *line = data;

  g_free (line->text);
  g_free (line->detail);
  g_free (line);
}

static void
section_free (gpointer data)
{
  QuatuorDigestSection *section = data;

  g_free (section->title);
  g_free (section->empty);
  g_ptr_array_unref (section->lines);
  g_free (section);
}

/**
 * quatuor_digest_new:
 * @title: what it is about
 * @subtitle: the day and what it is for
 *
 * Returns: (transfer full): a digest without sections
 */
QuatuorDigest *
quatuor_digest_new (const char *title,
                    const char *subtitle)
{
  QuatuorDigest *self = g_new0 (QuatuorDigest, 1);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  return self;
}

/**
 * quatuor_digest_free:
 * @self: (nullable) (transfer full): a digest
 */
void
quatuor_digest_free (QuatuorDigest *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

/**
 * quatuor_digest_add_section:
 * @self: a digest
 * @title: the heading
 * @empty: what is said as long as it has no lines
 *
 * Returns: (transfer none): a section after all others
 */
QuatuorDigestSection *
quatuor_digest_add_section (QuatuorDigest *self,
                            const char    *title,
                            const char    *empty)
{
  QuatuorDigestSection *section = g_new0 (QuatuorDigestSection, 1);

  section->title = g_strdup (title);
  section->empty = g_strdup (empty);
  section->lines = g_ptr_array_new_with_free_func (line_free);
  g_ptr_array_add (self->sections, section);
  return section;
}

/**
 * quatuor_digest_add_line:
 * @section: a section
 * @text: the line
 * @detail: (nullable): what stands under it
 */
void
quatuor_digest_add_line (QuatuorDigestSection *section,
                         const char           *text,
                         const char           *detail)
{
  QuatuorDigestLine *line = g_new0 (QuatuorDigestLine, 1);

  line->text = g_strdup (text);
  line->detail = g_strdup (detail);
  g_ptr_array_add (section->lines, line);
}

static void
append_section (GString                    *text,
                const QuatuorDigestSection *section)
{
  g_string_append_printf (text, "\n%s\n", section->title);
  if (section->lines->len == 0)
    g_string_append_printf (text, "%s\n", section->empty);
  for (guint i = 0; i < section->lines->len; i++)
    {
      const QuatuorDigestLine *line = g_ptr_array_index (section->lines, i);

      g_string_append_printf (text, "- %s\n", line->text);
      if (line->detail != NULL)
        g_string_append_printf (text, "  %s\n", line->detail);
    }
}

/**
 * quatuor_digest_to_text:
 * @self: a digest
 *
 * Returns: (transfer full): all of it as plain text, to be copied into a mail
 */
char *
quatuor_digest_to_text (QuatuorDigest *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", self->title, self->subtitle);
  for (guint i = 0; i < self->sections->len; i++)
    append_section (text, g_ptr_array_index (self->sections, i));
  return g_string_free (text, FALSE);
}
