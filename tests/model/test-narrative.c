/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-closing.h"
#include "quatuor-journal.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-narrative.h"
#include "quatuor-test-db.h"

#include <string.h>

#define ON 2461115 /* 2026-03-16 */

typedef struct
{
  QuatuorTestDb  base;
  QuatuorCohort *cohort;
} Fixture;

static void
reload (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  self->cohort = quatuor_table_load_cohort (self->base.db, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_db_set_up (&self->base, data);
  reload (self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_cohort_unref (self->cohort);
  quatuor_test_db_tear_down (&self->base, data);
}

static void
apply (Fixture     *self,
       QuatuorEdit *edit)
{
  quatuor_test_db_apply (&self->base, edit);
  reload (self);
}

static void
undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  quatuor_journal_undo (self->base.db, &error);
  g_assert_no_error (error);
  reload (self);
}

static QuatuorMoment *
new_moment (Fixture    *self,
            const char *title)
{
  QuatuorMoment *moment = quatuor_row_new (QUATUOR_TABLE_MOMENT);

  moment->id = quatuor_id_new ();
  moment->territory = self->base.territory;
  moment->phase = self->base.phase;
  quatuor_row_set_text (&moment->title, title);
  return moment;
}

static QuatuorVoice
voice_of (Fixture             *self,
          const QuatuorMoment *moment,
          guint                seat,
          const char          *consent)
{
  QuatuorVoice voice = {
    .moment = moment->id,
    .seat = self->base.seat[seat],
    .text = (char *) "Nous avons parlé pour de bon.",
    .consent = (char *) consent,
    .told_on = ON,
  };

  return voice;
}

/* Each act is one step: undone, the programme is what it was. */
static void
apply_and_undo (Fixture     *self,
                QuatuorEdit *edit,
                const char  *verb)
{
  g_autofree char *before = quatuor_test_db_dump (self->base.db);
  g_autofree char *after = NULL;

  g_assert_true (g_str_has_prefix (quatuor_edit_get_label (edit), verb));
  apply (self, edit);
  undo (self);
  after = quatuor_test_db_dump (self->base.db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_moment (Fixture       *self,
             gconstpointer  data)
{
  QuatuorMoment *moment = new_moment (self, "La marche le long de la rivière");
  QuatuorVoice voice = voice_of (self, moment, 0, QUATUOR_CONSENT_NAMED);
  const QuatuorMoment *stored;

  apply_and_undo (self, quatuor_moment_put (self->cohort, moment), "moment.add");
  apply (self, quatuor_moment_put (self->cohort, moment));
  stored = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_MOMENT, &moment->id);
  g_assert_nonnull (stored->code);
  quatuor_row_set_text (&moment->code, stored->code);
  quatuor_row_set_text (&moment->title, "La marche");
  apply_and_undo (self, quatuor_moment_put (self->cohort, moment), "moment.edit");

  apply (self, quatuor_voice_put (self->cohort, &voice));
  stored = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_MOMENT, &moment->id);
  apply_and_undo (self, quatuor_moment_remove (self->cohort, stored), "moment.remove");
  quatuor_row_free (QUATUOR_TABLE_MOMENT, moment);
}

static void
test_voice (Fixture       *self,
            gconstpointer  data)
{
  QuatuorMoment *moment = new_moment (self, "Le passage de relais");
  QuatuorVoice voice = voice_of (self, moment, 1, QUATUOR_CONSENT_HIDDEN);
  const QuatuorVoice *stored;

  apply (self, quatuor_moment_put (self->cohort, moment));
  apply_and_undo (self, quatuor_voice_put (self->cohort, &voice), "voice.add");
  apply (self, quatuor_voice_put (self->cohort, &voice));

  voice.consent = (char *) QUATUOR_CONSENT_ROLE;
  apply_and_undo (self, quatuor_voice_put (self->cohort, &voice), "voice.consent");
  voice.text = (char *) "Autre chose.";
  apply_and_undo (self, quatuor_voice_put (self->cohort, &voice), "voice.edit");
  stored = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_VOICE, &voice.moment, &voice.seat);
  apply_and_undo (self, quatuor_voice_remove (self->cohort, stored), "voice.remove");
  quatuor_row_free (QUATUOR_TABLE_MOMENT, moment);
}

static void
test_narrative (Fixture       *self,
                gconstpointer  data)
{
  const QuatuorNarrative *narrative;
  g_autofree char *first = NULL;

  apply_and_undo (self,
                  quatuor_narrative_quote (self->cohort, &self->base.territory, NULL, "Ah !",
                                           "Élu"),
                  "narrative.edit");
  apply (self, quatuor_narrative_quote (self->cohort, &self->base.territory, NULL, "Ah !", "Élu"));
  narrative =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_NARRATIVE, &self->base.territory);
  first = g_strdup (narrative->crossed);
  apply (self, quatuor_narrative_quote (self->cohort, &self->base.territory, first, "Oh !",
                                        "État"));
  narrative =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_NARRATIVE, &self->base.territory);
  g_assert_true (g_str_has_prefix (narrative->crossed, first));
  g_assert_nonnull (strstr (narrative->crossed, "Oh !"));
  g_assert_cmpuint (quatuor_narrative_count_entries (narrative), ==, 0);

  apply_and_undo (self, quatuor_narrative_publish (self->cohort, &self->base.territory, ON),
                  "narrative.publish");
  apply (self, quatuor_narrative_publish (self->cohort,
                                                             &self->base.territory, ON));
  apply_and_undo (self,
                  quatuor_narrative_publish (self->cohort, &self->base.territory,
                                             QUATUOR_DATE_UNKNOWN),
                  "narrative.withdraw");
}

static void
test_recommendation (Fixture       *self,
                     gconstpointer  data)
{
  QuatuorRecommendation row = {
    .id = quatuor_id_new (),
    .territory = self->base.territory,
    .addressee = (char *) "state",
    .text = (char *) "Un seul interlocuteur.",
  };
  const QuatuorRecommendation *stored;
  g_autoptr (GPtrArray) of_territory = NULL;
  g_autoptr (GPtrArray) of_programme = NULL;

  apply_and_undo (self, quatuor_recommendation_put (self->cohort, &row),
                  "recommendation.add");
  apply (self, quatuor_recommendation_put (self->cohort, &row));
  stored = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_RECOMMENDATION, &row.id);
  row.code = stored->code;
  row.answer = (char *) "Entendu.";
  apply_and_undo (self, quatuor_recommendation_put (self->cohort, &row),
                  "recommendation.answer");
  stored = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_RECOMMENDATION, &row.id);
  apply_and_undo (self, quatuor_recommendation_remove (self->cohort, stored),
                  "recommendation.remove");

  of_territory =
    quatuor_narrative_list_recommendations (self->cohort, &self->base.territory);
  of_programme = quatuor_narrative_list_recommendations (self->cohort, &QUATUOR_ID_NONE);
  g_assert_cmpuint (of_territory->len, ==, 1);
  g_assert_cmpuint (of_programme->len, ==, 0);
}

/* Who may be named: the only door by which a name or words leave. */
static void
test_consent (Fixture       *self,
              gconstpointer  data)
{
  QuatuorMoment *moment = new_moment (self, "La restitution miroir");
  QuatuorVoice named = voice_of (self, moment, 0, QUATUOR_CONSENT_NAMED);
  QuatuorVoice role = voice_of (self, moment, 0, QUATUOR_CONSENT_ROLE);
  QuatuorVoice hidden = voice_of (self, moment, 0, QUATUOR_CONSENT_HIDDEN);
  QuatuorVoice strange = voice_of (self, moment, 0, "anything");
  g_autofree char *named_words = NULL;
  g_autofree char *role_words = NULL;

  named.person = quatuor_test_db_seat_person (&self->base, 0, "Zoé", "Durand", "2025-01-01");
  role.person = named.person;
  reload (self);
  named_words = quatuor_voice_attribution (self->cohort, &named);
  g_assert_nonnull (strstr (named_words, "Zoé Durand"));
  g_assert_null (quatuor_voice_attribution (self->cohort, &hidden));
  g_assert_null (quatuor_voice_attribution (self->cohort, &strange));
  role_words = quatuor_voice_attribution (self->cohort, &role);
  g_assert_nonnull (role_words);
  g_assert_null (strstr (role_words, "Durand"));
  quatuor_row_free (QUATUOR_TABLE_MOMENT, moment);
}

/* What is said beside a gate of the closing phase, and when the path is over. */
static void
test_closing (Fixture       *self,
              gconstpointer  data)
{
  QuatuorPhase phase = { .id = quatuor_id_new (), .code = (char *) "closing",
                         .kind = (char *) "closing", .title = (char *) "Session conclusive",
                         .rank = 9 };
  QuatuorGate gate = { .id = quatuor_id_new (), .phase = phase.id, .rank = 1,
                       .text = (char *) "Les quatre récits sont recueillis." };
  QuatuorMoment *moment = new_moment (self, "La fin");
  QuatuorVoice voice = voice_of (self, moment, 0, QUATUOR_CONSENT_HIDDEN);
  QuatuorProgress progress = { .territory = self->base.territory, .phase = phase.id,
                               .state = (char *) "done" };
  QuatuorEdit *edit = quatuor_edit_new ("phase.add");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  quatuor_edit_put (edit, QUATUOR_TABLE_PHASE, &phase);
  quatuor_edit_put (edit, QUATUOR_TABLE_GATE, &gate);
  apply (self, edit);
  before = quatuor_closing_hint (self->cohort, &self->base.territory, &gate);
  g_assert_nonnull (before);
  g_assert_false (quatuor_closing_can_complete (self->cohort, &self->base.territory, &phase, ON));

  apply (self, quatuor_moment_put (self->cohort, moment));
  apply (self, quatuor_voice_put (self->cohort, &voice));
  after = quatuor_closing_hint (self->cohort, &self->base.territory, &gate);
  g_assert_cmpstr (after, !=, before);

  edit = quatuor_edit_new ("progress.set");
  quatuor_edit_put (edit, QUATUOR_TABLE_PROGRESS, &progress);
  apply (self, edit);
  g_assert_true (quatuor_closing_can_complete (self->cohort, &self->base.territory, &phase, ON));

  gate.text = (char *) "Le ciel est bleu.";
  g_assert_null (quatuor_closing_hint (self->cohort, &self->base.territory, &gate));
  gate.text = (char *) "Les récits";
  gate.phase = self->base.phase;
  g_assert_null (quatuor_closing_hint (self->cohort, &self->base.territory, &gate));
  quatuor_row_free (QUATUOR_TABLE_MOMENT, moment);
}

static void
test_prompts (void)
{
  static const char *const KINDS[] = {
    "diagnostic", "common_core", "peer_groups", "local_support", "closing",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_autoptr (GPtrArray) prompts = quatuor_narrative_list_prompts (KINDS[i]);
      g_autoptr (GPtrArray) others = quatuor_narrative_list_prompts (NULL);

      g_assert_cmpuint (prompts->len, ==, 3);
      g_assert_cmpstr (g_ptr_array_index (prompts, 0), !=, g_ptr_array_index (others, 0));
    }
}

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/model/narrative/moment", test_moment);
  ADD ("/model/narrative/voice", test_voice);
  ADD ("/model/narrative/text", test_narrative);
  ADD ("/model/narrative/recommendation", test_recommendation);
  ADD ("/model/narrative/consent", test_consent);
  ADD ("/model/narrative/closing", test_closing);
  g_test_add_func ("/model/narrative/prompts", test_prompts);
  return g_test_run ();
}
