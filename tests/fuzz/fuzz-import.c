/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create() */

#include "quatuor-csv-import.h"
#include "quatuor-csv-reader.h"
#include "quatuor-test-db.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * Any bytes as a table: the reader gives cells of valid UTF-8 or a problem, and
 * the import of any kind takes the rows or refuses them, with a sentence.
 *
 * An input is a byte for the kind of table, `a` being the first kind; a byte of
 * options; then the table. A sanitizer, an assertion or the clock fails it.
 */

#define FIRST_KIND 'a'

/* Options: bits of the second byte. */
#define HAS_MAP (1 << 0) /* the first line is `COLUMN=FIELD` */
#define AT_CHUNK (1 << 1) /* blank lines push the table over the limit of a chunk */

/* The reader takes 64 KiB at once. */
#define BLANK_LINES (64 * 1024 - 48)

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static QuatuorTestDb *
get_programme (void)
{
  static QuatuorTestDb programme;

  if (programme.db == NULL)
    {
      quatuor_test_db_set_up (&programme, ":memory:");
      quatuor_test_db_seat_person (&programme, 0, "Claire", "Martin", "2026-01-05");
    }
  return &programme;
}

/* Returns how many rows there were before the end or the first problem. */
static guint
read_rows (QuatuorCsvReader *reader)
{
  g_autoptr (GError) error = NULL;
  gboolean has_row = TRUE;
  guint n_rows = 0;

  while (quatuor_csv_reader_next (reader, &has_row, &error) && has_row)
    {
      guint n_cells = quatuor_csv_reader_get_n_cells (reader);

      for (guint i = 0; i < n_cells; i++)
        g_assert_true (g_utf8_validate (quatuor_csv_reader_get_cell (reader, i), -1, NULL));
      g_assert_cmpint (quatuor_csv_reader_get_line (reader), >, 0);
      n_rows++;
    }
  g_assert_true (error == NULL || quatuor_problem_from (error) != NULL);
  return n_rows;
}

static void
try_reader (GBytes *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCsvReader) reader =
    quatuor_csv_reader_new_for_bytes (table, "table.csv", QUATUOR_CSV_DETECT, &error);
  const char *const *header;
  guint n_rows;

  if (reader == NULL)
    {
      g_assert_nonnull (quatuor_problem_from (error));
      return;
    }
  header = quatuor_csv_reader_get_header (reader);
  for (guint i = 0; header[i] != NULL; i++)
    g_assert_true (g_utf8_validate (header[i], -1, NULL));

  n_rows = read_rows (reader);
  if (quatuor_csv_reader_rewind (reader, &error))
    g_assert_cmpuint (read_rows (reader), ==, n_rows);
  else
    g_assert_nonnull (quatuor_problem_from (error));
}

static void
check_result (const QuatuorCsvResult *result,
              gboolean                done)
{
  g_assert_true (done == (result->n_errors == 0));
  for (guint i = 0; i < result->problems->len; i++)
    {
      g_autofree char *line = quatuor_problem_to_line (g_ptr_array_index (result->problems, i));

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

/* A file without a name: the import opens what it reads by a path. */
static int
make_file (GBytes *table)
{
  int fd = memfd_create ("table", 0);
  gsize size;
  const char *bytes = g_bytes_get_data (table, &size);

  g_assert_cmpint (fd, >=, 0);
  while (size > 0)
    {
      gssize written = write (fd, bytes, size);

      g_assert_cmpint (written, >, 0);
      bytes += written;
      size -= (gsize) written;
    }
  return fd;
}

static void
try_import (QuatuorCsvKind  kind,
            const char     *map,
            GBytes         *table)
{
  int fd = make_file (table);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (kind, path, QUATUOR_CSV_DRY_RUN);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GStrvBuilder) maps = g_strv_builder_new ();
  gboolean done;

  if (map != NULL)
    {
      g_strv_builder_add (maps, map);
      import->maps = g_strv_builder_end (maps);
    }
  done = quatuor_csv_import_run (get_programme ()->db, import, &result, NULL);
  check_result (result, done);
  close (fd);
}

/* The first line of @data when it is text that a command line could hold. */
static char *
take_map (const guint8 **data,
          size_t        *size)
{
  const guint8 *end = memchr (*data, '\n', *size);
  gsize length = end != NULL ? (gsize) (end - *data) : *size;
  char *map = g_utf8_make_valid ((const char *) *data, (gssize) length);

  *size -= end != NULL ? length + 1 : length;
  *data += end != NULL ? length + 1 : length;
  return map;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GBytes) table = NULL;
  g_autofree char *map = NULL;
  QuatuorCsvKind kind;
  guint8 options;

  if (size < 2)
    return 0;

  kind = (QuatuorCsvKind) ((guint8) (data[0] - FIRST_KIND) % QUATUOR_N_CSV_KINDS);
  options = data[1];
  data += 2;
  size -= 2;
  if (options & HAS_MAP)
    map = take_map (&data, &size);
  if (options & AT_CHUNK)
    {
      g_byte_array_set_size (text, BLANK_LINES);
      memset (text->data, '\n', BLANK_LINES);
    }
  g_byte_array_append (text, data, (guint) size);

  table = g_bytes_new_static (text->data, text->len);
  try_reader (table);
  try_import (kind, map, table);
  return 0;
}
