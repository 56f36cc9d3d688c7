/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-charter-edit.h"

#include "quatuor-removal.h"

#define FIRST_VERSION 1

/**
 * quatuor_charter_is_present:
 * @cohort: a cohort
 * @charter: a charter
 *
 * Returns: whether no later version of it was made: the charter of one territory,
 *   and that of the programme, are each one text in versions
 */
gboolean
quatuor_charter_is_present (QuatuorCohort        *cohort,
                            const QuatuorCharter *charter)
{
  const GPtrArray *charters = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CHARTER);

  for (guint i = 0; i < charters->len; i++)
    {
      const QuatuorCharter *other = g_ptr_array_index (charters, i);

      if (quatuor_id_equal (&other->territory, &charter->territory) &&
          other->version > charter->version)
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_charter_list_present:
 * @cohort: a cohort
 *
 * Returns: (transfer container) (element-type QuatuorCharter): the charters as
 *   they hold now, that of the programme first
 */
GPtrArray *
quatuor_charter_list_present (QuatuorCohort *cohort)
{
  const GPtrArray *charters = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CHARTER);
  GPtrArray *present = g_ptr_array_new ();

  for (guint i = 0; i < charters->len; i++)
    {
      QuatuorCharter *charter = g_ptr_array_index (charters, i);

      if (quatuor_charter_is_present (cohort, charter))
        g_ptr_array_insert (present, quatuor_id_is_none (&charter->territory) ? 0 : -1, charter);
    }
  return present;
}

/**
 * quatuor_charter_find_present:
 * @cohort: a cohort
 * @territory: a territory; %QUATUOR_ID_NONE for the whole programme
 *
 * Returns: (transfer none) (nullable): its charter as it holds now; %NULL when it
 *   has none of its own
 */
const QuatuorCharter *
quatuor_charter_find_present (QuatuorCohort   *cohort,
                              const QuatuorId *territory)
{
  const GPtrArray *versions = quatuor_cohort_children (cohort, QUATUOR_TABLE_CHARTER, territory);

  for (guint i = 0; i < versions->len; i++)
    {
      const QuatuorCharter *charter = g_ptr_array_index (versions, i);

      if (quatuor_charter_is_present (cohort, charter))
        return charter;
    }
  return NULL;
}

/**
 * quatuor_charter_list_clauses:
 * @cohort: a cohort
 * @charter: a charter
 * @category: (nullable): a category, for what it commits itself to; %NULL for
 *   what binds everybody
 *
 * Returns: (transfer container) (element-type QuatuorClause): the clauses in
 *   their order
 */
GPtrArray *
quatuor_charter_list_clauses (QuatuorCohort   *cohort,
                              const QuatuorId *charter,
                              const QuatuorId *category)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_CLAUSE, charter);
  GPtrArray *clauses = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      QuatuorClause *clause = g_ptr_array_index (rows, i);

      if (category == NULL ? quatuor_id_is_none (&clause->category)
                           : quatuor_id_equal (&clause->category, category))
        g_ptr_array_add (clauses, clause);
    }
  return clauses;
}

static const QuatuorSignature *
find_signature (QuatuorCohort   *cohort,
                const QuatuorId *charter,
                const QuatuorId *seat)
{
  const GPtrArray *signatures = quatuor_cohort_children (cohort, QUATUOR_TABLE_SIGNATURE, charter);

  for (guint i = 0; i < signatures->len; i++)
    {
      const QuatuorSignature *signature = g_ptr_array_index (signatures, i);

      if (quatuor_id_equal (&signature->seat, seat))
        return signature;
    }
  return NULL;
}

static gboolean
can_sign (QuatuorCohort   *cohort,
          const QuatuorId *territory,
          QuatuorDate      on)
{
  return quatuor_cohort_is_followed (cohort, territory, on) ||
         g_str_equal (quatuor_cohort_state (cohort, territory, on), "completed");
}

/**
 * quatuor_charter_list_signers:
 * @cohort: a cohort
 * @charter: a charter
 * @on: the day of the look
 *
 * Returns: (transfer full) (element-type QuatuorSigner): the seats that the
 *   charter is for, those of one territory or of all that are on the path, and
 *   whoever else has signed
 */
GArray *
quatuor_charter_list_signers (QuatuorCohort        *cohort,
                              const QuatuorCharter *charter,
                              QuatuorDate           on)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  GArray *signers = g_array_new (FALSE, FALSE, sizeof (QuatuorSigner));

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = g_ptr_array_index (territories, i);
      const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);
      gboolean is_for = quatuor_id_is_none (&charter->territory)
                          ? can_sign (cohort, territory, on)
                          : quatuor_id_equal (&charter->territory, territory);

      for (guint n = 0; n < seats->len; n++)
        {
          QuatuorSigner signer = { .seat = g_ptr_array_index (seats, n) };

          signer.signature = find_signature (cohort, &charter->id, &signer.seat->id);
          if (is_for || signer.signature != NULL)
            g_array_append_val (signers, signer);
        }
    }
  return signers;
}

static QuatuorEdit *
new_edit (const char      *verb,
          const QuatuorId *charter)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_CHARTER, charter);
  return edit;
}

/**
 * quatuor_charter_add:
 * @cohort: a cohort
 * @territory: (nullable): whose charter it is; %NULL for the whole programme
 * @title: what people call it
 * @id: (out): the new charter
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_charter_add (QuatuorCohort   *cohort,
                     const QuatuorId *territory,
                     const char      *title,
                     QuatuorId       *id)
{
  QuatuorCharter charter = {
    .id = quatuor_id_new (),
    .territory = territory != NULL ? *territory : QUATUOR_ID_NONE,
    .version = FIRST_VERSION,
    .title = (char *) title,
  };
  QuatuorEdit *edit = new_edit ("charter.add", &charter.id);

  *id = charter.id;
  quatuor_edit_put (edit, QUATUOR_TABLE_CHARTER, &charter);
  return edit;
}

/**
 * quatuor_charter_add_version:
 * @cohort: a cohort
 * @charter: the charter as it holds now
 * @id: (out): the new version
 *
 * Makes a version to be discussed: it begins with the same clauses, adopted and
 * signed by nobody. The one before stays as it was signed.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_charter_add_version (QuatuorCohort        *cohort,
                             const QuatuorCharter *charter,
                             QuatuorId            *id)
{
  const GPtrArray *clauses = quatuor_cohort_children (cohort, QUATUOR_TABLE_CLAUSE, &charter->id);
  QuatuorCharter version = *charter;
  QuatuorEdit *edit;

  version.id = quatuor_id_new ();
  version.version = charter->version + 1;
  version.adopted_on = QUATUOR_DATE_UNKNOWN;
  version.review_on = QUATUOR_DATE_UNKNOWN;
  *id = version.id;
  edit = new_edit ("charter.version", &version.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_CHARTER, &version);
  for (guint i = 0; i < clauses->len; i++)
    {
      QuatuorClause clause = *(const QuatuorClause *) g_ptr_array_index (clauses, i);

      clause.id = quatuor_id_new ();
      clause.charter = version.id;
      quatuor_edit_put (edit, QUATUOR_TABLE_CLAUSE, &clause);
    }
  return edit;
}

/**
 * quatuor_charter_remove:
 * @cohort: a cohort
 * @charter: one version of a charter
 *
 * Returns: (transfer full): the act; its clauses and signatures go with it, the
 *   other versions stay
 */
QuatuorEdit *
quatuor_charter_remove (QuatuorCohort        *cohort,
                        const QuatuorCharter *charter)
{
  QuatuorEdit *edit = new_edit ("charter.remove", &charter->id);

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_CHARTER, charter);
  return edit;
}

static void
put_signature (QuatuorEdit          *edit,
               QuatuorCohort        *cohort,
               const QuatuorCharter *charter,
               const QuatuorId      *seat,
               QuatuorDate           on)
{
  const QuatuorSignature *known = find_signature (cohort, &charter->id, seat);
  const QuatuorTenure *tenure = quatuor_cohort_holder (cohort, seat, on);
  QuatuorSignature signature = {
    .id = known != NULL ? known->id : quatuor_id_new (),
    .charter = charter->id,
    .seat = *seat,
    .person = tenure != NULL ? tenure->person : QUATUOR_ID_NONE,
    .signed_on = on,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_SIGNATURE, &signature);
}

/**
 * quatuor_charter_sign:
 * @cohort: a cohort
 * @charter: a charter
 * @seat: a seat
 * @on: the day on which whoever holds it signed
 *
 * Writes the signature, or corrects its day. The person is kept beside the seat:
 * a successor has not signed.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_charter_sign (QuatuorCohort        *cohort,
                      const QuatuorCharter *charter,
                      const QuatuorId      *seat,
                      QuatuorDate           on)
{
  QuatuorEdit *edit = new_edit ("charter.sign", &charter->id);

  quatuor_edit_about (edit, QUATUOR_TABLE_SEAT, seat);
  put_signature (edit, cohort, charter, seat, on);
  return edit;
}

/**
 * quatuor_charter_sign_all:
 * @cohort: a cohort
 * @charter: a charter
 * @on: the day on which it was signed
 *
 * Writes the signature of each seat that somebody held that day and that has not
 * signed: at an Agora all do, and the exceptions are taken back.
 *
 * Returns: (transfer full) (nullable): the act; %NULL when nobody is left to sign
 */
QuatuorEdit *
quatuor_charter_sign_all (QuatuorCohort        *cohort,
                          const QuatuorCharter *charter,
                          QuatuorDate           on)
{
  g_autoptr (GArray) signers = quatuor_charter_list_signers (cohort, charter, on);
  g_autoptr (QuatuorEdit) edit = new_edit ("charter.sign-all", &charter->id);

  for (guint i = 0; i < signers->len; i++)
    {
      const QuatuorSigner *signer = &g_array_index (signers, QuatuorSigner, i);

      if (signer->signature == NULL &&
          quatuor_cohort_holder (cohort, &signer->seat->id, on) != NULL)
        put_signature (edit, cohort, charter, &signer->seat->id, on);
    }
  return quatuor_edit_get_changes (edit)->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/**
 * quatuor_charter_unsign:
 * @cohort: a cohort
 * @signature: a signature that never was
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_charter_unsign (QuatuorCohort          *cohort,
                        const QuatuorSignature *signature)
{
  QuatuorEdit *edit = new_edit ("charter.unsign", &signature->charter);

  quatuor_edit_about (edit, QUATUOR_TABLE_SEAT, &signature->seat);
  quatuor_edit_remove (edit, QUATUOR_TABLE_SIGNATURE, signature);
  return edit;
}

/**
 * quatuor_clause_add:
 * @cohort: a cohort
 * @charter: a charter
 * @category: (nullable): who commits itself; %NULL for everybody
 * @text: to what
 *
 * Returns: (transfer full): the act; the clause comes last
 */
QuatuorEdit *
quatuor_clause_add (QuatuorCohort        *cohort,
                    const QuatuorCharter *charter,
                    const QuatuorId      *category,
                    const char           *text)
{
  const GPtrArray *clauses = quatuor_cohort_children (cohort, QUATUOR_TABLE_CLAUSE, &charter->id);
  QuatuorEdit *edit = new_edit ("clause.add", &charter->id);
  QuatuorClause clause = {
    .id = quatuor_id_new (),
    .charter = charter->id,
    .rank = 1,
    .category = category != NULL ? *category : QUATUOR_ID_NONE,
    .text = (char *) text,
  };

  for (guint i = 0; i < clauses->len; i++)
    clause.rank = MAX (clause.rank,
                       ((const QuatuorClause *) g_ptr_array_index (clauses, i))->rank + 1);
  quatuor_edit_put (edit, QUATUOR_TABLE_CLAUSE, &clause);
  return edit;
}
