/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-profile.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvKind:
 *
 * The tables that go out and come back with the same columns.
 */
typedef enum
{
  QUATUOR_CSV_TERRITORIES,
  QUATUOR_CSV_PEOPLE,
  QUATUOR_CSV_RATINGS,
  QUATUOR_CSV_PROGRESS,
  QUATUOR_CSV_SESSIONS,
  QUATUOR_CSV_ATTENDANCE,
  QUATUOR_CSV_CONTACTS,
  QUATUOR_CSV_COMMITMENTS,
  QUATUOR_CSV_ACTIONS,
  QUATUOR_CSV_EFFECTS,
  QUATUOR_CSV_MOMENTS,
  QUATUOR_CSV_VOICES,
  QUATUOR_CSV_RECOMMENDATIONS,
  QUATUOR_CSV_LEARNINGS,
  QUATUOR_CSV_RESOURCES,
  QUATUOR_CSV_PROJECTS,
  QUATUOR_N_CSV_KINDS,
} QuatuorCsvKind;

/**
 * QuatuorCsvType:
 * @QUATUOR_CSV_TEXT: free text: the one type that is protected against formulas
 * @QUATUOR_CSV_CODE: a code of ours, or digits that are no number (SIREN)
 * @QUATUOR_CSV_INTEGER: a whole number, never grouped
 * @QUATUOR_CSV_DECIMAL: a number with one decimal (exports only)
 * @QUATUOR_CSV_DATE: a day
 * @QUATUOR_CSV_CHOICE: one of the column's choices
 * @QUATUOR_CSV_REFERENCE: the code of a row of the programme; import also takes
 *   its name or label. A category, phase or campaign may be written with its
 *   label in a French profile; territories, criteria and persons by code
 * @QUATUOR_CSV_PHONE: a phone number, stored grouped; protected like text
 * @QUATUOR_CSV_HALF_DAYS: the half-days of a session, each a day, a part of it
 *   and perhaps hours
 */
typedef enum
{
  QUATUOR_CSV_TEXT,
  QUATUOR_CSV_CODE,
  QUATUOR_CSV_INTEGER,
  QUATUOR_CSV_DECIMAL,
  QUATUOR_CSV_DATE,
  QUATUOR_CSV_CHOICE,
  QUATUOR_CSV_REFERENCE,
  QUATUOR_CSV_PHONE,
  QUATUOR_CSV_HALF_DAYS,
} QuatuorCsvType;

/**
 * QuatuorCsvFlags:
 * @QUATUOR_CSV_KEY: the row is recognised by it
 * @QUATUOR_CSV_WITHHELD: empty in an export without names
 * @QUATUOR_CSV_PERSON: names a person: the code alone without names, the code or
 *   the full name with them
 * @QUATUOR_CSV_BALANCE: what the counts beside it lead to from row to row: where few
 *   persons are not told, it would tell of them, and no row has it
 */
typedef enum
{
  QUATUOR_CSV_KEY = 1 << 0,
  QUATUOR_CSV_WITHHELD = 1 << 1,
  QUATUOR_CSV_PERSON = 1 << 2,
  QUATUOR_CSV_BALANCE = 1 << 3,
} QuatuorCsvFlags;

/**
 * QuatuorCsvUnit:
 *
 * What a number of a column counts.
 */
typedef enum
{
  QUATUOR_CSV_NO_UNIT,
  QUATUOR_CSV_INHABITANTS,
  QUATUOR_CSV_YEAR,
  QUATUOR_CSV_DAYS,
  QUATUOR_CSV_MINUTES,
  QUATUOR_CSV_HALF_DAYS_COUNTED,
  QUATUOR_CSV_PERSONS,
  QUATUOR_CSV_SEATS,
  QUATUOR_CSV_ANSWERS,
  QUATUOR_CSV_LEVELS,
  QUATUOR_CSV_POINTS,   /* 0 to 100 */
  QUATUOR_CSV_PER_CENT, /* 0 to 100 */
  QUATUOR_CSV_PIECES,   /* of what the report lists */
  QUATUOR_N_CSV_UNITS,
} QuatuorCsvUnit;

/**
 * QuatuorCsvRule:
 * @QUATUOR_CSV_NO_RULE: no number
 * @QUATUOR_CSV_ADDED: may be added up over rows
 * @QUATUOR_CSV_OF_THE_DAY: a state of one day, added up over rows of that day
 * @QUATUOR_CSV_OF_THE_ROW: tells of its row alone
 * @QUATUOR_CSV_RATE: the quotient of two columns
 * @QUATUOR_CSV_SCORE: a score of the diagnostic
 * @QUATUOR_CSV_MEDIAN: the median of the scores
 * @QUATUOR_CSV_WIDEST: the widest gap
 * @QUATUOR_CSV_MEAN: the mean over the seats counted beside it
 * @QUATUOR_CSV_MEAN_CHANGE: the mean change over the pairs counted beside it
 *
 * How a number came about and what may be done with it.
 */
typedef enum
{
  QUATUOR_CSV_NO_RULE,
  QUATUOR_CSV_ADDED,
  QUATUOR_CSV_OF_THE_DAY,
  QUATUOR_CSV_OF_THE_ROW,
  QUATUOR_CSV_RATE,
  QUATUOR_CSV_SCORE,
  QUATUOR_CSV_MEDIAN,
  QUATUOR_CSV_WIDEST,
  QUATUOR_CSV_MEAN,
  QUATUOR_CSV_MEAN_CHANGE,
  QUATUOR_N_CSV_RULES,
} QuatuorCsvRule;

/**
 * QuatuorCsvChoice:
 * @code: the value in the database and in the universal profile
 * @french: the value in the French profile, whatever the locale
 * @label: the English source of what the screen says: quatuor_csv_choice_get_label()
 *   translates it
 * @context: (nullable): of which thing it is said, where French makes it agree
 * @words: (nullable): what else people write for it, folded, with bars between
 */
typedef struct
{
  const char *code;
  const char *french;
  const char *label;
  const char *context;
  const char *words;
} QuatuorCsvChoice;

/**
 * QuatuorCsvColumn:
 * @code: the header in the universal profile
 * @french: the header in the French profile, whatever the locale
 * @label: the English source of what the screen says; pass it through gettext
 * @type: what its cells hold
 * @flags: what else is to know
 * @choices: (nullable): for a choice, its values, ended by a code of %NULL
 * @meaning: for the dictionary of the universal profile
 * @french_meaning: for the dictionary of the French profile
 * @unit: what its numbers count
 * @rule: how its numbers came about, and whether they may be added up
 * @rests_on: (nullable): the code of the column that counts the persons or seats
 *   behind a figure, its own for such a count: what a few persons would be
 *   recognised by
 * @fallback: (nullable): the code of the choice that an empty cell means
 */
typedef struct
{
  const char             *code;
  const char             *french;
  const char             *label;
  QuatuorCsvType          type;
  QuatuorCsvFlags         flags;
  const QuatuorCsvChoice *choices;
  const char             *meaning;
  const char             *french_meaning;
  QuatuorCsvUnit          unit;
  QuatuorCsvRule          rule;
  const char             *rests_on;
  const char             *fallback;
} QuatuorCsvColumn;

/**
 * QuatuorCsvTable:
 * @code: the name on the command line, as KIND and as REPORT
 * @title: the English source of what the screen says; pass it through gettext
 * @verb: the label of an import in the journal
 * @columns: its columns, in the order of the file
 * @n_columns: how many there are
 */
typedef struct
{
  const char             *code;
  const char             *title;
  const char             *verb;
  const QuatuorCsvColumn *columns;
  guint                   n_columns;
} QuatuorCsvTable;

/* The columns of each kind, in the order of the file: indexes into
 * QuatuorCsvTable.columns. */
typedef enum
{
  QUATUOR_TERRITORIES_CODE,
  QUATUOR_TERRITORIES_NAME,
  QUATUOR_TERRITORIES_KIND,
  QUATUOR_TERRITORIES_SIREN,
  QUATUOR_TERRITORIES_DEPARTMENTS,
  QUATUOR_TERRITORIES_REGION,
  QUATUOR_TERRITORIES_POPULATION,
  QUATUOR_TERRITORIES_POPULATION_YEAR,
  QUATUOR_TERRITORIES_LABELS,
  QUATUOR_TERRITORIES_PARENT,
  QUATUOR_TERRITORIES_STATE,    /* of the step that stands that day */
  QUATUOR_TERRITORIES_STATE_ON,
  QUATUOR_TERRITORIES_COACH,
  QUATUOR_TERRITORIES_NORTH_STAR,
  QUATUOR_TERRITORIES_NOTE,
  QUATUOR_N_TERRITORIES_COLUMNS,
} QuatuorTerritoriesColumn;

typedef enum
{
  QUATUOR_PEOPLE_PERSON,
  QUATUOR_PEOPLE_TERRITORY,
  QUATUOR_PEOPLE_CATEGORY,
  QUATUOR_PEOPLE_ROLE,
  QUATUOR_PEOPLE_GIVEN_NAME,
  QUATUOR_PEOPLE_FAMILY_NAME,
  QUATUOR_PEOPLE_FUNCTION,
  QUATUOR_PEOPLE_ORGANISATION,
  QUATUOR_PEOPLE_EMAIL,
  QUATUOR_PEOPLE_PHONE,
  QUATUOR_PEOPLE_STARTS,
  QUATUOR_PEOPLE_ENDS,
  QUATUOR_N_PEOPLE_COLUMNS,
} QuatuorPeopleColumn;

typedef enum
{
  QUATUOR_RATINGS_TERRITORY,
  QUATUOR_RATINGS_CAMPAIGN,
  QUATUOR_RATINGS_CATEGORY,
  QUATUOR_RATINGS_CRITERION,
  QUATUOR_RATINGS_LEVEL,
  QUATUOR_RATINGS_COMMENT,
  QUATUOR_RATINGS_EVIDENCE,
  QUATUOR_RATINGS_PERSON,
  QUATUOR_RATINGS_RATED_ON,
  QUATUOR_N_RATINGS_COLUMNS,
} QuatuorRatingsColumn;

typedef enum
{
  QUATUOR_PROGRESS_TERRITORY,
  QUATUOR_PROGRESS_PHASE,
  QUATUOR_PROGRESS_STATE,
  QUATUOR_PROGRESS_STARTED,
  QUATUOR_PROGRESS_COMPLETED,
  QUATUOR_PROGRESS_NOTE,
  QUATUOR_N_PROGRESS_COLUMNS,
} QuatuorProgressColumn;

extern const QuatuorCsvTable quatuor_csv_territories_table;
extern const QuatuorCsvTable quatuor_csv_people_table;
extern const QuatuorCsvTable quatuor_csv_ratings_table;
extern const QuatuorCsvTable quatuor_csv_progress_table;

/* Columns that stand behind those of the ratings, for people to fill them in by. */
extern const QuatuorCsvTable quatuor_csv_ratings_help;

/* Choices that reports share with the tables that are imported. */
extern const QuatuorCsvChoice quatuor_csv_territory_states[];
extern const QuatuorCsvChoice quatuor_csv_progress_states[];
extern const QuatuorCsvChoice quatuor_csv_session_kinds[];
extern const QuatuorCsvChoice quatuor_csv_session_formats[];
extern const QuatuorCsvChoice quatuor_csv_parts[];
extern const QuatuorCsvChoice quatuor_csv_addressees[];

const QuatuorCsvTable  *quatuor_csv_kind_get_table   (QuatuorCsvKind          kind);
gboolean                quatuor_csv_kind_needs       (QuatuorCsvKind          kind,
                                                      guint                   column);
gboolean                quatuor_csv_kind_asks        (QuatuorCsvKind          kind,
                                                      guint                   column);
int                     quatuor_csv_kind_get_stand_in (QuatuorCsvKind         kind,
                                                      guint                   column);
const QuatuorCsvColumn *quatuor_csv_kind_get_help    (QuatuorCsvKind          kind,
                                                      guint                  *n_columns);
gboolean                quatuor_csv_kind_is_help     (QuatuorCsvKind          kind,
                                                      const char             *header);
gboolean                quatuor_csv_kind_is_counted  (QuatuorCsvKind          kind,
                                                      const char             *header);
gboolean                quatuor_csv_kind_find        (const char             *name,
                                                      QuatuorCsvKind         *kind);
const char             *quatuor_csv_column_header    (const QuatuorCsvColumn *column,
                                                      QuatuorCsvProfile       profile);
int                     quatuor_csv_table_find       (const QuatuorCsvTable  *table,
                                                      const char             *header);
const QuatuorCsvChoice *quatuor_csv_choice_by_code   (const QuatuorCsvChoice *choices,
                                                      const char             *code);
const char             *quatuor_csv_choice_get_label (const QuatuorCsvChoice *choice);
const QuatuorCsvChoice *quatuor_csv_choice_find      (const QuatuorCsvChoice *choices,
                                                      const char             *text);
const char             *quatuor_csv_choice_text      (const QuatuorCsvChoice *choices,
                                                      const char             *code,
                                                      QuatuorCsvProfile       profile);
char                   *quatuor_csv_choices_list     (const QuatuorCsvChoice *choices,
                                                      QuatuorCsvProfile       profile);

G_END_DECLS
