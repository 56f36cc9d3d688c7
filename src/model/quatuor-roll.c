/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-roll.h"

#include "quatuor-team.h"

/* Where a line stands: by territory, then by category, then by role. */
#define TERRITORY_SHIFT 32
#define CATEGORY_SHIFT 8
#define ORDER_LAST G_MAXUINT64

struct _QuatuorRollBook
{
  QuatuorCohort *cohort;
  GHashTable    *places;    /* id of a territory or a category -> place from 1, in a pointer */
  GHashTable    *by_person; /* id of a person -> GPtrArray of QuatuorTenure; made when needed */
};

/* What the making of one roll works with. */
typedef struct
{
  QuatuorRollBook      *book;
  const QuatuorHalfDay *half_day;
  GArray               *entries;
  GHashTable           *listed;  /* ids of people, borrowed */
} Making;

static const char *const CODES[QUATUOR_N_PRESENCES] = {
  [QUATUOR_PRESENCE_NOT_NOTED] = "expected",
  [QUATUOR_PRESENCE_PRESENT] = "present",
  [QUATUOR_PRESENCE_REMOTE] = "remote",
  [QUATUOR_PRESENCE_EXCUSED] = "excused",
  [QUATUOR_PRESENCE_ABSENT] = "absent",
};

/**
 * quatuor_presence_parse:
 * @status: (nullable): a status as the table of attendance has it
 *
 * Returns: what it says; "expected" and nothing say nothing
 */
QuatuorPresence
quatuor_presence_parse (const char *status)
{
  for (guint i = 0; i < QUATUOR_N_PRESENCES; i++)
    if (g_strcmp0 (CODES[i], status) == 0)
      return i;
  return QUATUOR_PRESENCE_NOT_NOTED;
}

/**
 * quatuor_presence_to_code:
 * @presence: what is known of a person
 *
 * Returns: (transfer none): the status as the table of attendance has it
 */
const char *
quatuor_presence_to_code (QuatuorPresence presence)
{
  return CODES[presence];
}

/**
 * quatuor_presence_is_there:
 * @presence: what is known of a person
 *
 * Returns: whether the person took part, in the room or from afar
 */
gboolean
quatuor_presence_is_there (QuatuorPresence presence)
{
  return presence == QUATUOR_PRESENCE_PRESENT || presence == QUATUOR_PRESENCE_REMOTE;
}

/**
 * quatuor_roll_entry_get_presence:
 * @entry: a line of a roll
 *
 * Returns: what is known of the person on that half-day
 */
QuatuorPresence
quatuor_roll_entry_get_presence (const QuatuorRollEntry *entry)
{
  return quatuor_presence_parse (entry->attendance != NULL ? entry->attendance->status : NULL);
}

static void
place_rows (QuatuorRollBook *self,
            QuatuorTable     table)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, table);

  /* The id is the first member of a row. */
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (self->places, g_ptr_array_index (rows, i), GUINT_TO_POINTER (i + 1));
}

/**
 * quatuor_roll_book_new:
 * @cohort: a cohort
 *
 * Returns: (transfer full): the rolls of its half-days
 */
QuatuorRollBook *
quatuor_roll_book_new (QuatuorCohort *cohort)
{
  QuatuorRollBook *self = g_new0 (QuatuorRollBook, 1);

  self->cohort = quatuor_cohort_ref (cohort);
  self->places = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  place_rows (self, QUATUOR_TABLE_TERRITORY);
  place_rows (self, QUATUOR_TABLE_CATEGORY);
  return self;
}

/**
 * quatuor_roll_book_free:
 * @self: (nullable) (transfer full): rolls
 */
void
quatuor_roll_book_free (QuatuorRollBook *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_person, g_hash_table_unref);
  g_hash_table_unref (self->places);
  quatuor_cohort_unref (self->cohort);
  g_free (self);
}

static void
free_tenures (gpointer tenures)
{
  g_ptr_array_unref (tenures);
}

/* The cohort knows terms by their seat only. */
static const GPtrArray *
tenures_of (QuatuorRollBook *self,
            const QuatuorId *person)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_TENURE);

  if (self->by_person == NULL)
    {
      self->by_person =
        g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, NULL, free_tenures);
      for (guint i = 0; i < rows->len; i++)
        {
          QuatuorTenure *tenure = g_ptr_array_index (rows, i);
          GPtrArray *tenures = g_hash_table_lookup (self->by_person, &tenure->person);

          if (tenures == NULL)
            {
              tenures = g_ptr_array_new ();
              g_hash_table_insert (self->by_person, &tenure->person, tenures);
            }
          g_ptr_array_add (tenures, tenure);
        }
    }
  return g_hash_table_lookup (self->by_person, person);
}

static guint
role_place (const char *role)
{
  if (g_str_equal (role, QUATUOR_ROLE_HOLDER))
    return 0;
  return g_str_equal (role, QUATUOR_ROLE_SUBSTITUTE) ? 1 : 2;
}

static guint64
order_of (QuatuorRollBook     *self,
          const QuatuorSeat   *seat,
          const QuatuorTenure *tenure)
{
  guint64 territory, category;

  if (seat == NULL)
    return ORDER_LAST;

  territory = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &seat->territory));
  category = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &seat->category));
  return territory << TERRITORY_SHIFT | category << CATEGORY_SHIFT | role_place (tenure->role);
}

static void
add_entry (Making              *making,
           const QuatuorId     *person,
           const QuatuorTenure *tenure,
           gboolean             is_expected)
{
  QuatuorCohort *cohort = making->book->cohort;
  QuatuorRollEntry entry = {
    .person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, person),
    .tenure = tenure,
    .attendance = quatuor_cohort_find (cohort, QUATUOR_TABLE_ATTENDANCE, &making->half_day->id,
                                       person),
    .is_expected = is_expected,
  };

  if (entry.person == NULL)
    return;
  if (tenure != NULL)
    entry.seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &tenure->seat);
  entry.order = order_of (making->book, entry.seat, tenure);
  entry.is_repeated = !g_hash_table_add (making->listed, (gpointer) &entry.person->id);
  g_array_append_val (making->entries, entry);
}

/* The holder of the seat that day; the substitute of a vacant one. */
static void
add_seat (Making          *making,
          const QuatuorId *seat)
{
  QuatuorCohort *cohort = making->book->cohort;
  const QuatuorTenure *tenure = quatuor_cohort_holder (cohort, seat, making->half_day->date);

  if (tenure == NULL)
    tenure = quatuor_cohort_substitute (cohort, seat, making->half_day->date);
  if (tenure != NULL)
    add_entry (making, &tenure->person, tenure, TRUE);
}

/* A person on all seats of that day, or without a seat. */
static void
add_person (Making          *making,
            const QuatuorId *person,
            gboolean         is_expected)
{
  const GPtrArray *tenures = tenures_of (making->book, person);
  gboolean has_seat = FALSE;

  if (g_hash_table_contains (making->listed, person))
    return;

  for (guint i = 0; tenures != NULL && i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (quatuor_tenure_covers (tenure, making->half_day->date))
        {
          add_entry (making, person, tenure, is_expected);
          has_seat = TRUE;
        }
    }
  if (!has_seat)
    add_entry (making, person, NULL, is_expected);
}

/* Candidates and those who left do not meet the others. A territory of which no
 * state was ever entered does: it is in the programme, and nobody said why not. */
static gboolean
takes_part (QuatuorCohort   *cohort,
            const QuatuorId *territory,
            QuatuorDate      on)
{
  const char *state = quatuor_cohort_state (cohort, territory, on);

  if (quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE, territory)->len == 0)
    return TRUE;
  return !g_str_equal (state, "candidate") && !g_str_equal (state, "withdrawn");
}

/* The seats of a territory: all of them, or those of a category. */
static void
add_territory (Making          *making,
               const QuatuorId *territory,
               const QuatuorId *category)
{
  const GPtrArray *seats =
    quatuor_cohort_children (making->book->cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      if (category == NULL || quatuor_id_equal (&seat->category, category))
        add_seat (making, &seat->id);
    }
}

static void
add_territories (Making          *making,
                 const QuatuorId *category)
{
  QuatuorCohort *cohort = making->book->cohort;
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      if (takes_part (cohort, &territory->id, making->half_day->date))
        add_territory (making, &territory->id, category);
    }
}

static void
add_group (Making          *making,
           const QuatuorId *peer_group)
{
  const GPtrArray *members =
    quatuor_cohort_children (making->book->cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, peer_group);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorPeerGroupMember *member = g_ptr_array_index (members, i);

      if (!quatuor_id_is_none (&member->seat))
        add_seat (making, &member->seat);
      else
        add_person (making, &member->person, TRUE);
    }
}

static void
add_audience (Making               *making,
              const QuatuorSession *session)
{
  if (g_str_equal (session->audience, "everyone"))
    add_territories (making, NULL);
  else if (g_str_equal (session->audience, "category"))
    add_territories (making, &session->category);
  else if (g_str_equal (session->audience, "territory"))
    add_territory (making, &session->territory, NULL);
  else if (g_str_equal (session->audience, "group"))
    add_group (making, &session->peer_group);
}

/* Who was invited by name is expected whatever the rule. A speaker is not. */
static void
add_invited (Making               *making,
             const QuatuorSession *session)
{
  const GPtrArray *members =
    quatuor_cohort_children (making->book->cohort, QUATUOR_TABLE_SESSION_MEMBER, &session->id);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorSessionMember *member = g_ptr_array_index (members, i);

      if (g_str_equal (member->role, "invited"))
        add_person (making, &member->person, TRUE);
    }
}

static void
add_noted (Making *making)
{
  const GPtrArray *rows = quatuor_cohort_children (making->book->cohort, QUATUOR_TABLE_ATTENDANCE,
                                                   &making->half_day->id);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorAttendance *row = g_ptr_array_index (rows, i);

      add_person (making, &row->person, FALSE);
    }
}

static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  guint64 one = ((const QuatuorRollEntry *) a)->order;
  guint64 other = ((const QuatuorRollEntry *) b)->order;

  return one < other ? -1 : one > other;
}

/**
 * quatuor_roll_book_list:
 * @self: rolls
 * @half_day: a half-day of the cohort
 *
 * Lists who is expected or was noted, those of a seat one after the other, seats
 * by territory and category; people without a seat come last.
 *
 * Returns: (transfer full) (element-type QuatuorRollEntry): the roll
 */
GArray *
quatuor_roll_book_list (QuatuorRollBook      *self,
                        const QuatuorHalfDay *half_day)
{
  const QuatuorSession *session =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SESSION, &half_day->session);
  g_autoptr (GHashTable) listed = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  Making making = { self, half_day, g_array_new (FALSE, FALSE, sizeof (QuatuorRollEntry)), listed };

  if (session == NULL)
    return making.entries;

  add_audience (&making, session);
  add_invited (&making, session);
  add_noted (&making);
  g_array_sort (making.entries, compare_orders);
  return making.entries;
}

/*
 * Lines
 */

static void
line_free (gpointer data)
{
  QuatuorRollLine *line = data;

  g_free (line->cells);
  g_free (line);
}

static guint
line_hash (gconstpointer data)
{
  const QuatuorRollLine *line = data;

  return g_direct_hash (line->person) * 31 + g_direct_hash (line->seat);
}

static gboolean
line_equal (gconstpointer a,
            gconstpointer b)
{
  const QuatuorRollLine *one = a;
  const QuatuorRollLine *other = b;

  return one->person == other->person && one->seat == other->seat;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  guint64 one = (*(const QuatuorRollLine *const *) a)->order;
  guint64 other = (*(const QuatuorRollLine *const *) b)->order;

  return one < other ? -1 : one > other;
}

static QuatuorRollLine *
ensure_line (GHashTable             *known,
             GPtrArray              *lines,
             const QuatuorRollEntry *entry,
             guint                   n_cells)
{
  QuatuorRollLine key = { .person = entry->person, .seat = entry->seat };
  QuatuorRollLine *line = g_hash_table_lookup (known, &key);

  if (line == NULL)
    {
      line = g_memdup2 (&key, sizeof key);
      line->order = entry->order;
      line->n_cells = n_cells;
      line->cells = g_new0 (QuatuorRollEntry, n_cells);
      g_hash_table_add (known, line);
      g_ptr_array_add (lines, line);
    }
  return line;
}

/**
 * quatuor_roll_book_list_lines:
 * @self: rolls
 * @session: the id of a session
 *
 * Lists everybody who is on the roll of one half-day of the session or more. A
 * person who is on two seats has two lines.
 *
 * Returns: (transfer full) (element-type QuatuorRollLine): the lines, sorted as
 *   rolls are; their cells are in the order of the session's half-days
 */
GPtrArray *
quatuor_roll_book_list_lines (QuatuorRollBook *self,
                              const QuatuorId *session)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_HALF_DAY, session);
  g_autoptr (GHashTable) known = g_hash_table_new (line_hash, line_equal);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < half_days->len; i++)
    {
      g_autoptr (GArray) roll = quatuor_roll_book_list (self, g_ptr_array_index (half_days, i));

      for (guint n = 0; n < roll->len; n++)
        {
          const QuatuorRollEntry *entry = &g_array_index (roll, QuatuorRollEntry, n);

          ensure_line (known, lines, entry, half_days->len)->cells[i] = *entry;
        }
    }
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}
