/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-search.h"

#include "quatuor-text.h"

#include <string.h>

/* Where the columns of a statement are; -1 for one it has not. */
typedef struct
{
  const char *statement;
  int         territory;
  int         other_territory; /* if the first is unknown */
  int         title;
  int         subtitle;
  int         haystack;
  int         place_column;
  const char *place;           /* the tab of the territory, or the page */
  const char *page;            /* whose place an id is; NULL for a territory */
  gboolean    has_page;        /* place_column names a page of the row’s own, and
                                * the id in it is where territory says */
} Source;

static const Source SOURCES[QUATUOR_N_FOUND_KINDS] = {
  [QUATUOR_FOUND_TERRITORY] = { "search/territories", 0, -1, 1, 2, 3, -1, NULL },
  [QUATUOR_FOUND_PERSON] = { "search/people", 0, 1, 2, 3, 4, -1, "team" },
  [QUATUOR_FOUND_PHASE] = { "search/phases", -1, -1, 0, 1, 2, -1, "programme" },
  [QUATUOR_FOUND_SESSION] = { "search/sessions", 0, -1, 1, 2, 3, -1, NULL, "session" },
  [QUATUOR_FOUND_CRITERION] = { "search/criteria", -1, -1, 0, 1, 2, -1, "programme" },
  [QUATUOR_FOUND_COMMENT] = { "search/comments", 0, -1, 1, 2, 3, -1, "diagnostic" },
  [QUATUOR_FOUND_NOTE] = { "search/notes", 0, -1, 1, 2, 4, 3, NULL },
  [QUATUOR_FOUND_NARRATIVE] = { "search/narratives", 0, -1, 1, 2, 3, -1, "narrative" },
  [QUATUOR_FOUND_GROUP] = { "search/groups", 1, -1, 2, 3, 4, 0, NULL, NULL, TRUE },
  [QUATUOR_FOUND_ROADMAP] = { "search/roadmap", 0, -1, 1, 2, 3, -1, "roadmap" },
  [QUATUOR_FOUND_RESOURCE] = { "search/resources", -1, -1, 0, 1, 3, 2, NULL },
};

/**
 * quatuor_found_free:
 * @found: (transfer full): a result
 */
void
quatuor_found_free (QuatuorFound *found)
{
  g_free (found->title);
  g_free (found->subtitle);
  g_free (found->target);
  g_free (found);
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = quatuor_text_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/* The statement looked for the first word; every other one must be there too. */
static gboolean
has_all_words (const char  *haystack,
               char       **words)
{
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    if (strstr (haystack, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static char *
make_target (const Source     *source,
             QuatuorStatement *row)
{
  const char *place = source->place_column >= 0 ? quatuor_statement_text (row, source->place_column)
                                                : source->place;
  g_autofree char *id_text = NULL;
  int column = source->territory;
  QuatuorId id;

  if (column < 0)
    return g_strdup (place);
  if (quatuor_statement_is_null (row, column) && source->other_territory >= 0)
    column = source->other_territory;
  /* A person without a seat is known to the programme alone. */
  if (quatuor_statement_is_null (row, column))
    return g_strdup ("programme");

  id = quatuor_statement_id (row, column);
  id_text = quatuor_id_to_string (&id);
  if (source->has_page)
    return g_strdup_printf ("%s/%s", place, id_text);
  return g_strjoin ("/", source->page != NULL ? source->page : "territory", id_text, place, NULL);
}

/* A line that begins with a day has it in words. */
static char *
say_day (const char *subtitle)
{
  g_autofree char *iso = g_strndup (subtitle, QUATUOR_DATE_ISO_LENGTH);
  g_autofree char *day = NULL;
  QuatuorDate date;

  if (!quatuor_date_parse_iso (iso, &date))
    return g_strdup (subtitle);
  day = quatuor_date_to_display (date);
  return g_strconcat (day, subtitle + QUATUOR_DATE_ISO_LENGTH, NULL);
}

static QuatuorFound *
make_found (QuatuorFoundKind  kind,
            QuatuorStatement *row)
{
  const Source *source = &SOURCES[kind];
  QuatuorFound *found = g_new0 (QuatuorFound, 1);
  const char *subtitle = quatuor_statement_text (row, source->subtitle);

  found->kind = kind;
  found->title = g_strdup (quatuor_statement_text (row, source->title));
  found->subtitle = subtitle != NULL && subtitle[0] != '\0' ? say_day (subtitle) : NULL;
  found->target = make_target (source, row);
  return found;
}

static gboolean
search_kind (QuatuorDb         *db,
             QuatuorFoundKind   kind,
             char             **words,
             guint              limit,
             GPtrArray         *results,
             GError           **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, SOURCES[kind].statement, error);
  guint n_found = 0;
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  quatuor_statement_bind_text (select, ":word", words[0]);
  while (quatuor_statement_step (select, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (n_found >= limit ||
          !has_all_words (quatuor_statement_text (select, SOURCES[kind].haystack), words))
        continue;
      g_ptr_array_add (results, make_found (kind, select));
      n_found++;
    }
  return FALSE;
}

/**
 * quatuor_search:
 * @db: the connection
 * @text: what a person typed
 * @limit: how many results of each kind at most
 * @error: where an error goes
 *
 * Looks for names, titles, comments and notes that hold each word of @text;
 * accents and case do not count.
 *
 * Returns: (transfer full) (element-type QuatuorFound): the results by kind,
 *   none for a text without words; %NULL on an error
 */
GPtrArray *
quatuor_search (QuatuorDb   *db,
                const char  *text,
                guint        limit,
                GError     **error)
{
  g_autoptr (GPtrArray) results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_found_free);
  g_auto (GStrv) words = split_words (text);

  for (guint i = 0; words[0] != NULL && i < QUATUOR_N_FOUND_KINDS; i++)
    if (!search_kind (db, (QuatuorFoundKind) i, words, limit, results, error))
      return NULL;
  return g_steal_pointer (&results);
}
