/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create() */

#include "quatuor-csv-look.h"
#include "quatuor-csv-reader.h"
#include "quatuor-test-db.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * Any bytes as a table, read in any way that a person may choose: the reader gives
 * cells of valid UTF-8 or a problem, and the import of any kind takes the rows,
 * corrected or left out by line, or refuses them, with a sentence.
 *
 * An input is a byte for the kind of table, `a` being the first kind; a byte of
 * options; what they announce; then the table. A sanitizer, an assertion or the
 * clock fails it.
 */

#define FIRST_KIND 'a'

/* Options: bits of the second byte. */
#define HAS_MAP (1 << 0) /* the first line is `COLUMN=FIELD` */
#define AT_CHUNK (1 << 1) /* blank lines push the table over the limit of a chunk */
#define HAS_DIALECT (1 << 2) /* a byte says how to read the table */
#define HAS_CORRECTION (1 << 3) /* a byte says which row is mended or left out */

/* A dialect: a list of encodings above its other parts. */
#define DATES_SHIFT 2
#define DECIMAL_SHIFT 3
#define ENCODING_SHIFT 5
#define N_DECIMALS (QUATUOR_CSV_DECIMAL_POINT + 1)

/* A correction: this bit leaves the row out, the others are its line. */
#define SKIPS (1 << 7)

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

/* What the first page of the assistant shows of the table. */
static void
try_look (const QuatuorCsvImport *import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCsvLook) look =
    quatuor_csv_look_new (get_programme ()->db, import, NULL, &error);

  g_assert_true (look != NULL || quatuor_problem_from (error) != NULL);
  for (guint i = 0; look != NULL && look->headers[i] != NULL; i++)
    g_assert_true (g_utf8_validate (look->headers[i], -1, NULL));
}

/* Every row is counted once, by what becomes of it. */
static void
check_outcomes (const QuatuorCsvResult *result)
{
  guint n_listed = 0;

  for (guint fate = 0; fate < QUATUOR_N_CSV_FATES; fate++)
    {
      const GPtrArray *list = quatuor_csv_outcomes_list (result->outcomes, fate);

      for (guint i = 0; i < list->len; i++)
        {
          const QuatuorCsvOutcome *outcome = g_ptr_array_index (list, i);

          g_assert_true (g_utf8_validate (outcome->name, -1, NULL));
        }
      n_listed += list->len;
    }
  g_assert_cmpint (n_listed, <=, result->n_rows);
}

static void
try_import (const QuatuorCsvImport *wanted,
            GBytes                 *table)
{
  int fd = make_file (table);
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_copy (wanted);
  g_autoptr (QuatuorCsvResult) result = NULL;
  gboolean done;

  g_free (import->path);
  import->path = g_strdup_printf ("/proc/self/fd/%d", fd);
  import->lists_outcomes = TRUE;
  try_look (import);
  done = quatuor_csv_import_run (get_programme ()->db, import, &result, NULL);
  check_result (result, done);
  if (result->outcomes != NULL)
    check_outcomes (result);
  close (fd);
}

static guint8
take_byte (const guint8 **data,
           size_t        *size)
{
  if (*size == 0)
    return 0;
  *size -= 1;
  return *(*data)++;
}

static void
choose_dialect (QuatuorCsvDialect *dialect,
                guint8             choice)
{
  static const char SEPARATORS[] = { QUATUOR_CSV_DETECT, ';', ',', '\t' };
  const char *const *encodings = quatuor_csv_encodings ();
  guint encoding = choice >> ENCODING_SHIFT;

  dialect->separator = SEPARATORS[choice % G_N_ELEMENTS (SEPARATORS)];
  dialect->dates = choice & (1 << DATES_SHIFT) ? QUATUOR_CSV_DATES_MONTH_FIRST
                                               : QUATUOR_CSV_DATES_AUTO;
  dialect->decimal = (QuatuorCsvDecimal) ((choice >> DECIMAL_SHIFT) % N_DECIMALS);
  if (encoding > 0 && encoding <= g_strv_length ((char **) encodings))
    dialect->encoding = encodings[encoding - 1];
}

static void
choose_correction (QuatuorCsvImport *import,
                   guint8            choice)
{
  static const char *const CELLS[] = { "trois-clochers", "elected", "", "04/02/2026", "12 000",
                                       NULL };

  import->corrections = quatuor_csv_corrections_new ();
  if (choice & SKIPS)
    quatuor_csv_corrections_skip (import->corrections, choice & ~SKIPS);
  else
    quatuor_csv_corrections_set (import->corrections, choice, CELLS);
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
  g_autoptr (QuatuorCsvImport) import = NULL;
  QuatuorCsvKind kind;
  guint8 options;

  if (size < 2)
    return 0;

  kind = (QuatuorCsvKind) ((guint8) (data[0] - FIRST_KIND) % QUATUOR_N_CSV_KINDS);
  options = data[1];
  data += 2;
  size -= 2;
  import = quatuor_csv_import_new (kind, "table.csv", QUATUOR_CSV_DRY_RUN);
  if (options & HAS_DIALECT)
    choose_dialect (&import->dialect, take_byte (&data, &size));
  if (options & HAS_CORRECTION)
    choose_correction (import, take_byte (&data, &size));
  if (options & HAS_MAP)
    {
      import->maps = g_new0 (char *, 2);
      import->maps[0] = take_map (&data, &size);
    }
  if (options & AT_CHUNK)
    {
      g_byte_array_set_size (text, BLANK_LINES);
      memset (text->data, '\n', BLANK_LINES);
    }
  g_byte_array_append (text, data, (guint) size);

  table = g_bytes_new_static (text->data, text->len);
  try_reader (table);
  try_import (import, table);
  return 0;
}
