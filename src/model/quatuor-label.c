/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The acts a person does, sorted. {0}, {1}, {2} are the names of the rows that
 * the label is about, in their order. Header Case is not used: these are lines
 * of the history and the tail of “Undo: …”. */
static const struct
{
  const char *verb;
  const char *sentence;
} SENTENCES[] = {
  { "action.add", N_("Add the action {0}") },
  { "action.edit", N_("Change the action {0}") },
  { "action.move", N_("Move {0} in the roadmap") },
  { "action.remove", N_("Remove an action of the project {0}") },
  { "action.reorder", N_("Change the order of {0} in the roadmap") },
  { "action.state", N_("Set the state of {0}") },
  /* Translators: {0} is a criterion or a territory’s name, {1} a territory’s name. */
  { "agreed.edit", N_("Write the agreed answer to {0} in {1}") },
  { "agreed.remove", N_("Remove the agreed answer to {0} in {1}") },
  { "archive.open", N_("Open an archive") },
  { "assignment.add", N_("Add work between sessions to {0}") },
  { "assignment.edit", N_("Change work between sessions of {0}") },
  { "assignment.remove", N_("Remove work between sessions of {0}") },
  /* Translators: {0} is a person, {1} the title of a session, {2} a day. */
  { "attendance.add", N_("Add {0} to those present at {1}, {2}") },
  /* Translators: {0} is the title of a session, {1} the day of a half-day. */
  { "attendance.all-present", N_("Note all as present at {0}, {1}") },
  { "attendance.note", N_("Note on the presence of {0} at {1}, {2}") },
  { "attendance.remove", N_("Take back the presence of {0} at {1}, {2}") },
  /* Translators: {0} is the person who came instead of another. */
  { "attendance.replace", N_("Note {0} as a substitute at {1}, {2}") },
  { "attendance.set", N_("Note the presence of {0} at {1}, {2}") },
  { "campaign.add", N_("Add the campaign {0}") },
  { "campaign.close", N_("Close the campaign {0}") },
  { "campaign.edit", N_("Change the campaign {0}") },
  { "campaign.hide", N_("Choose the criteria of the campaign {0}") },
  { "campaign.remove", N_("Remove the campaign {0}") },
  { "campaign.reopen", N_("Reopen the campaign {0}") },
  { "category.add", N_("Add the category {0}") },
  { "category.edit", N_("Change the category {0}") },
  { "category.remove", N_("Remove a category") },
  { "charter.add", N_("Write the charter {0}") },
  { "charter.edit", N_("Change the charter {0}") },
  { "charter.remove", N_("Remove a charter") },
  /* Translators: {0} is a charter’s title, {1} a category of seats. */
  { "charter.sign", N_("Sign {0}: {1}") },
  { "charter.sign-all", N_("Sign {0}: everybody") },
  { "charter.unsign", N_("Take back the signature on {0}: {1}") },
  { "charter.version", N_("Make a new version of the charter {0}") },
  { "clause.add", N_("Add a clause to {0}") },
  { "clause.edit", N_("Change the clause “{0}”") },
  { "clause.remove", N_("Remove a clause") },
  /* Translators: {0} is a territory, {1} what was promised. */
  { "commitment.add", N_("Note a commitment for {0}: {1}") },
  { "commitment.drop", N_("Drop a commitment for {0}: {1}") },
  { "commitment.edit", N_("Change a commitment for {0}: {1}") },
  { "commitment.keep", N_("Keep a commitment for {0}: {1}") },
  { "commitment.remove", N_("Remove a commitment for {0}") },
  { "commitment.reopen", N_("Reopen a commitment for {0}: {1}") },
  /* Translators: {0} is a territory, {1} a day. */
  { "contact.add", N_("Note the contact of {1} with {0}") },
  { "contact.edit", N_("Change the contact of {1} with {0}") },
  { "contact.remove", N_("Remove a contact with {0}") },
  { "criterion.add", N_("Add the criterion {0}") },
  { "criterion.edit", N_("Correct the criterion {0}") },
  { "criterion.remove", N_("Remove a criterion") },
  { "crossing.open", N_("Open the crossing of {0}") },
  { "dimension.edit", N_("Correct the dimension {0}") },
  { "dimension.remove", N_("Remove a dimension") },
  { "effect.add", N_("Add an effect: {0}") },
  { "effect.edit", N_("Change an effect: {0}") },
  { "effect.remove", N_("Remove an effect in {0}") },
  { "framework.edit", N_("Correct the questionnaire {0}") },
  { "framework.version", N_("Make a new version of the questionnaire {0}") },
  { "gate.add", N_("Add a gate to the phase {0}") },
  { "gate.check", N_("Tick a gate of {0} in {1}") },
  { "gate.edit", N_("Change a gate of the phase {0}") },
  { "gate.remove", N_("Remove a gate of the phase {0}") },
  { "gate.uncheck", N_("Untick a gate of {0} in {1}") },
  { "import.actions", N_("Import actions") },
  { "import.attendance", N_("Import attendance") },
  { "import.effects", N_("Import effects") },
  { "import.learnings", N_("Import learnings") },
  { "import.moments", N_("Import moments") },
  { "import.commitments", N_("Import commitments") },
  { "import.contacts", N_("Import contacts") },
  { "import.people", N_("Import people") },
  { "import.progress", N_("Import progress") },
  { "import.ratings", N_("Import ratings") },
  { "import.recommendations", N_("Import recommendations") },
  { "import.projects", N_("Import projects") },
  { "import.resources", N_("Import resources") },
  { "import.sessions", N_("Import sessions") },
  { "import.territories", N_("Import territories") },
  { "import.voices", N_("Import voices") },
  /* Translators: {0} is a territory, {1} the code of a respondent, such as R1. */
  { "interview.add", N_("Note the interview {1} in {0}") },
  { "interview.edit", N_("Change the interview {1} in {0}") },
  { "interview.remove", N_("Remove an interview in {0}") },
  { "learning.add", N_("Note a learning: {0}") },
  { "learning.edit", N_("Change a learning: {0}") },
  { "learning.remove", N_("Remove a learning") },
  { "milestone.add", N_("Add the white pebble {0}") },
  { "milestone.edit", N_("Change the white pebble {0}") },
  { "milestone.remove", N_("Remove a white pebble of the project {0}") },
  { "module.add", N_("Add the module {0}") },
  { "module.edit", N_("Change the module {0}") },
  { "module.remove", N_("Remove the module {0}") },
  { "moment.add", N_("Add the moment {0} in {1}") },
  { "moment.edit", N_("Change the moment {0} in {1}") },
  { "moment.remove", N_("Remove a moment of {1}") },
  { "narrative.edit", N_("Write the narrative of {0}") },
  { "narrative.publish", N_("Publish the narrative of {0}") },
  { "narrative.withdraw", N_("Take back the publication of the narrative of {0}") },
  /* Translators: {0} and {1} are categories of seats, {2} a territory’s name. */
  { "need.add", N_("Add a need of {0} towards {1} in {2}") },
  { "need.commit", N_("Make a need of {0} a commitment of {1} in {2}") },
  { "need.edit", N_("Change the need “{0}”") },
  { "need.remove", N_("Remove a need") },
  { "peer_group.add", N_("Add the group {0}") },
  { "peer_group.compose", N_("Use the composed groups") },
  { "peer_group.edit", N_("Change the group {0}") },
  { "peer_group.members", N_("Choose the members of the group {0}") },
  { "peer_group.propose", N_("Make the groups by category") },
  { "peer_group.remove", N_("Remove a peer group") },
  { "peer_note.add", N_("Add a note to the group {0}") },
  { "peer_note.edit", N_("Change a note of the group {0}") },
  { "peer_note.remove", N_("Remove a note of the group {0}") },
  { "person.add", N_("Add {0}") },
  { "person.edit", N_("Change the card of {0}") },
  { "phase.add", N_("Add the phase {0}") },
  { "phase.edit", N_("Change the phase {0}") },
  { "phase.remove", N_("Remove a phase") },
  { "programme.edit", N_("Change the programme") },
  { "programme.new", N_("Create the programme") },
  { "progress.close", N_("Close the phase {1} in {0}") },
  { "progress.edit", N_("Note on the phase {1} in {0}") },
  { "progress.reopen", N_("Reopen the phase {1} in {0}") },
  { "progress.set", N_("Set the phase {1} in {0}") },
  { "progress.skip", N_("Skip the phase {1} in {0}") },
  { "progress.start", N_("Start the phase {1} in {0}") },
  { "project.add", N_("Add the project {0}") },
  { "project.edit", N_("Change the project {0}") },
  { "project.remove", N_("Remove a project in {0}") },
  { "rating.edit", N_("Answer {0} in {1}") },
  { "rating.take-over", N_("Take over the answers of {0} in {1}") },
  { "recommendation.add", N_("Add the recommendation “{0}”") },
  { "recommendation.answer", N_("Note the answer to “{0}”") },
  { "recommendation.edit", N_("Change the recommendation “{0}”") },
  { "recommendation.remove", N_("Remove a recommendation") },
  { "resource.add", N_("Add the resource {0}") },
  { "resource.edit", N_("Change the resource {0}") },
  { "resource.remove", N_("Remove a resource") },
  { "restraint.add", N_("Add the restraint {0}") },
  { "restraint.edit", N_("Change the restraint {0}") },
  { "restraint.remove", N_("Remove a pre-election restraint") },
  { "session.add", N_("Add the session {0}") },
  { "session.cancel", N_("Cancel the session {0}") },
  { "session.duplicate", N_("Duplicate the session {0}") },
  { "session.edit", N_("Change the session {0}") },
  { "session.hold", N_("Note that the session {0} was held") },
  /* Translators: {0} is a session, {1} a person. */
  { "session.invite", N_("Invite {1} to the session {0}") },
  { "session.move", N_("Move the session {0}") },
  { "session.move-plan", N_("Move the whole plan") },
  { "session.plan", N_("Plan the sessions of {0}") },
  { "session.remove", N_("Remove the session {0}") },
  { "session.replan", N_("Plan the session {0} again") },
  { "session.uninvite", N_("Take {1} off the session {0}") },
  { "submission.submit", N_("Submit the answers of {0} in {1}") },
  { "submission.withdraw", N_("Take back the answers of {0} in {1}") },
  { "team.add", N_("Seat {0} in {1}") },
  { "team.associate", N_("Associate {0} with {1}") },
  { "team.edit", N_("Change the term of {0} in {1}") },
  { "team.hand-over", N_("Hand the seat over to {0} in {1}") },
  { "team.remove", N_("Remove {0} from {1}") },
  { "team.replace", N_("Correct a seat: {0} in {1}") },
  { "team.substitute", N_("Make {0} a substitute in {1}") },
  { "team.vacate", N_("End the term of {0} in {1}") },
  { "territory.add", N_("Add the territory {0}") },
  { "territory.edit", N_("Change the territory {0}") },
  { "territory.remove", N_("Remove the territory {0}") },
  { "territory.state", N_("Set the state of {0}") },
  /* Translators: {0} is a territory, {1} a local topic. */
  { "topic.add", N_("Add a topic in {0}: {1}") },
  { "topic.close", N_("Close a topic in {0}: {1}") },
  { "topic.edit", N_("Change a topic in {0}: {1}") },
  { "topic.park", N_("Park a topic in {0}: {1}") },
  { "topic.remove", N_("Remove a topic in {0}") },
  { "topic.reopen", N_("Reopen a topic in {0}: {1}") },
  { "voice.add", N_("Tell “{1}” in the voice of the seat {0}") },
  { "voice.consent", N_("Change the consent of the seat {0} for “{1}”") },
  { "voice.edit", N_("Change how the seat {0} tells “{1}”") },
  { "voice.remove", N_("Remove how the seat {0} tells “{1}”") },
};

static const char *
find_sentence (const char *verb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SENTENCES); i++)
    if (g_str_equal (SENTENCES[i].verb, verb))
      return SENTENCES[i].sentence;
  return NULL;
}

/**
 * quatuor_label_is_known:
 * @verb: the code of an act
 *
 * Returns: whether it has a sentence
 */
gboolean
quatuor_label_is_known (const char *verb)
{
  return find_sentence (verb) != NULL;
}

static char *
seat_name (QuatuorCohort     *cohort,
           const QuatuorSeat *seat)
{
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);

  return g_strdup (category != NULL ? category->label : "…");
}

/* The column by which people call a row of these tables. */
static const char *
naming_column (QuatuorTable table)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_TERRITORY:
      return "name";
    case QUATUOR_TABLE_CATEGORY:
      return "label";
    case QUATUOR_TABLE_ASSIGNMENT:
    case QUATUOR_TABLE_CLAUSE:
    case QUATUOR_TABLE_COMMITMENT:
    case QUATUOR_TABLE_EFFECT:
    case QUATUOR_TABLE_EXCERPT:
    case QUATUOR_TABLE_GATE:
    case QUATUOR_TABLE_LEARNING:
    case QUATUOR_TABLE_NEED:
    case QUATUOR_TABLE_RECOMMENDATION:
      return "text";
    case QUATUOR_TABLE_INTERVIEW:
      return "code";
    default:
      return "title";
    }
}

/**
 * quatuor_label_row_name:
 * @cohort: what is known now
 * @table: a table
 * @id: the first id of a row's key
 *
 * Returns: (transfer full): what people call the row; an ellipsis for one that
 *   is no more
 */
char *
quatuor_label_row_name (QuatuorCohort   *cohort,
                        QuatuorTable     table,
                        const QuatuorId *id)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  gconstpointer row = type->n_keys == 1 ? quatuor_cohort_find (cohort, table, id) : NULL;

  if (row == NULL)
    return g_strdup ("…");
  if (table == QUATUOR_TABLE_PERSON)
    return quatuor_person_name (row);
  if (table == QUATUOR_TABLE_SEAT)
    return seat_name (cohort, row);
  if (table == QUATUOR_TABLE_NARRATIVE)
    return quatuor_label_row_name (cohort, QUATUOR_TABLE_TERRITORY, id);
  if (table == QUATUOR_TABLE_CONTACT)
    return quatuor_date_to_display (((const QuatuorContact *) row)->date);
  if (table == QUATUOR_TABLE_HALF_DAY)
    return quatuor_date_to_display (((const QuatuorHalfDay *) row)->date);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, naming_column (table)))
      {
        const char *name = *(char *const *) ((const guint8 *) row + type->fields[i].offset);

        return g_strdup (name != NULL ? name : "…");
      }
  return g_strdup ("…");
}

static char *
argument_name (QuatuorCohort *cohort,
               const char    *argument)
{
  const char *colon = strchr (argument, ':');
  g_autofree char *name = NULL;
  QuatuorTable table;
  QuatuorId id;

  if (colon == NULL)
    return g_strdup ("…");

  name = g_strndup (argument, (gsize) (colon - argument));
  if (!quatuor_row_find_table (name, &table) || !quatuor_id_parse (colon + 1, &id))
    return g_strdup ("…");
  return quatuor_label_row_name (cohort, table, &id);
}

/**
 * quatuor_label_to_sentence:
 * @cohort: what is known now
 * @label: a label as quatuor_edit_get_label() gives it
 *
 * Returns: (transfer full): the act in words, in the language of the screen
 */
char *
quatuor_label_to_sentence (QuatuorCohort *cohort,
                           const char    *label)
{
  g_auto (GStrv) parts = g_strsplit (label, " ", -1);
  const char *sentence = find_sentence (parts[0]);
  GString *text;

  if (sentence == NULL)
    return g_strdup (label);

  text = g_string_new (_(sentence));
  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *name = argument_name (cohort, parts[i]);
      g_autofree char *mark = g_strdup_printf ("{%u}", i - 1);

      g_string_replace (text, mark, name, 0);
    }
  return g_string_free (text, FALSE);
}
