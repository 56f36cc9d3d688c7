/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-charter-words.h"

#include "quatuor-charter-edit.h"

#include <glib/gi18n-lib.h>

static guint
count_signed (const GArray *signers)
{
  guint n = 0;

  for (guint i = 0; i < signers->len; i++)
    n += g_array_index (signers, QuatuorSigner, i).signature != NULL ? 1 : 0;
  return n;
}

/**
 * quatuor_charter_to_words:
 * @cohort: a cohort
 * @charter: one of its charters
 * @on: the day of the look
 *
 * Returns: (transfer full): its version, since when it holds, who signed, and when
 *   it is to be read again
 */
char *
quatuor_charter_to_words (QuatuorCohort        *cohort,
                          const QuatuorCharter *charter,
                          QuatuorDate           on)
{
  g_autoptr (GArray) signers = quatuor_charter_list_signers (cohort, charter, on);
  g_autofree char *adopted = quatuor_date_to_display (charter->adopted_on);
  g_autofree char *review = quatuor_date_to_display (charter->review_on);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("Version %u"), (guint) charter->version);
  if (charter->adopted_on != QUATUOR_DATE_UNKNOWN)
    /* Translators: %s is a day. */
    g_string_append_printf (text, _(", adopted on %s"), adopted);
  else
    g_string_append (text, _(", not adopted yet"));
  g_string_append_printf (text, _(", signed by %u of %u"), count_signed (signers), signers->len);
  if (charter->review_on != QUATUOR_DATE_UNKNOWN && charter->review_on > on)
    /* Translators: %s is a day. */
    g_string_append_printf (text, _(", to be read again on %s"), review);
  else if (charter->review_on != QUATUOR_DATE_UNKNOWN)
    /* Translators: %s is a day. */
    g_string_append_printf (text, _(", was to be read again on %s"), review);
  return g_string_free (text, FALSE);
}
