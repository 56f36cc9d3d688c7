/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-template.h"

#include "quatuor-data.h"
#include "quatuor-journal.h"
#include "quatuor-template-builder.h"

#define LABEL "programme.new"
#define SAMPLE "sample"
#define TEMPLATES "templates"

/**
 * quatuor_template_free:
 * @self: (nullable) (transfer full): a template
 */
void
quatuor_template_free (QuatuorTemplate *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

/* A folder without a key file, or whose key file names nothing, is no template. */
static QuatuorTemplate *
read_template (const char *folder,
               const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, QUATUOR_TEMPLATE_KEY_FILE, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *title = NULL;
  QuatuorTemplate *template;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  title = g_key_file_get_locale_string (keys, "Template", "Name", NULL, NULL);
  if (title == NULL)
    return NULL;

  template = g_new0 (QuatuorTemplate, 1);
  template->name = g_strdup (name);
  template->title = g_steal_pointer (&title);
  template->description =
    g_key_file_get_locale_string (keys, "Template", "Description", NULL, NULL);
  return template;
}

static gboolean
has_name (gconstpointer template,
          gconstpointer name)
{
  return g_str_equal (((const QuatuorTemplate *) template)->name, name);
}

static void
add_templates (GPtrArray  *templates,
               const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      QuatuorTemplate *template;

      /* A coach’s own template stands before a shipped one of the same name. */
      if (g_ptr_array_find_with_equal_func (templates, name, has_name, NULL))
        continue;
      template = read_template (folder, name);
      if (template != NULL)
        g_ptr_array_add (templates, template);
    }
}

/* The default comes first, then the others by their titles. */
static int
compare_templates (gconstpointer a,
                   gconstpointer b)
{
  const QuatuorTemplate *first = *(const QuatuorTemplate *const *) a;
  const QuatuorTemplate *second = *(const QuatuorTemplate *const *) b;
  gboolean first_is_default = g_str_equal (first->name, QUATUOR_TEMPLATE_DEFAULT);
  gboolean second_is_default = g_str_equal (second->name, QUATUOR_TEMPLATE_DEFAULT);

  if (first_is_default != second_is_default)
    return first_is_default ? -1 : 1;
  return g_utf8_collate (first->title, second->title);
}

/**
 * quatuor_template_list:
 *
 * Returns: (transfer full) (element-type QuatuorTemplate): the templates that a
 *   programme can be made from, the default one first
 */
GPtrArray *
quatuor_template_list (void)
{
  g_autoptr (GPtrArray) folders = quatuor_data_folders (TEMPLATES);
  GPtrArray *templates =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_template_free);

  for (guint i = 0; i < folders->len; i++)
    add_templates (templates, g_ptr_array_index (folders, i));
  g_ptr_array_sort (templates, compare_templates);
  return templates;
}

static void
raise_no_template (const char  *name,
                   GError     **error)
{
  g_autoptr (GPtrArray) templates = quatuor_template_list ();
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < templates->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((QuatuorTemplate *) g_ptr_array_index (templates, i))->name);
  quatuor_problem_raise (error, QUATUOR_PROBLEM_NO_TEMPLATE, name,
                         names->len > 0 ? names->str : "…");
}

static gboolean
apply (QuatuorDb    *db,
       const char   *folder,
       const char   *title,
       QuatuorDate   origin,
       GError      **error)
{
  g_autoptr (QuatuorTemplateBuilder) builder =
    quatuor_template_builder_new (folder, title, origin, error);

  return builder != NULL && quatuor_journal_record_base (db, LABEL, quatuor_template_builder_write,
                                                         builder, error);
}

/**
 * quatuor_template_apply:
 * @db: a new programme, as quatuor_db_create() gives it
 * @name: the name of a template, as quatuor_template_list() has it
 * @title: (nullable): the programme’s title; the template’s own by default
 * @starts: the programme’s first day, or %QUATUOR_DATE_UNKNOWN for phases
 *   without dates
 * @error: return location for an error: %QUATUOR_PROBLEM_NO_TEMPLATE, or a cell
 *   of the template with its place
 *
 * Writes the template into the programme, as the entry that undo cannot pass.
 *
 * Returns: whether it was written; if not, the programme is as empty as before
 */
gboolean
quatuor_template_apply (QuatuorDb    *db,
                        const char   *name,
                        const char   *title,
                        QuatuorDate   starts,
                        GError      **error)
{
  g_autoptr (GPtrArray) templates = quatuor_template_list ();
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  /* Only listed names: a name is no path. */
  if (!g_ptr_array_find_with_equal_func (templates, name, has_name, NULL))
    {
      raise_no_template (name, error);
      return FALSE;
    }
  path = g_build_filename (TEMPLATES, name, NULL);
  folder = quatuor_data_find (path);
  return apply (db, folder, title, starts, error);
}

/**
 * quatuor_template_apply_sample:
 * @db: a new programme, as quatuor_db_create() gives it
 * @monday: the Monday of the present week: the sample is in mid-course then
 * @error: return location for an error: %QUATUOR_PROBLEM_NO_TEMPLATE where the
 *   sample is not installed
 *
 * Writes the sample programme: ten territories that do not exist, their teams
 * and their answers.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_template_apply_sample (QuatuorDb    *db,
                               QuatuorDate   monday,
                               GError      **error)
{
  g_autofree char *folder = quatuor_data_find (SAMPLE);

  if (folder == NULL)
    {
      raise_no_template (SAMPLE, error);
      return FALSE;
    }
  return apply (db, folder, NULL, monday, error);
}
