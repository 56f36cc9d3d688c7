/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-topic-edit.h"

#include "quatuor-removal.h"

static const char *
verb_of (const QuatuorTopic *known,
         const QuatuorTopic *topic)
{
  if (known == NULL)
    return "topic.add";
  if (g_str_equal (known->state, topic->state))
    return "topic.edit";
  if (g_str_equal (topic->state, "parked"))
    return "topic.park";
  return g_str_equal (topic->state, "closed") ? "topic.close" : "topic.reopen";
}

static QuatuorEdit *
new_edit (const char         *verb,
          const QuatuorTopic *topic)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &topic->territory);
  quatuor_edit_about (edit, QUATUOR_TABLE_TOPIC, &topic->id);
  return edit;
}

/**
 * quatuor_topic_write:
 * @cohort: a cohort
 * @topic: a local topic as it shall be: known or new
 *
 * Returns: (transfer full): the act, named by what becomes of the topic
 */
QuatuorEdit *
quatuor_topic_write (QuatuorCohort      *cohort,
                     const QuatuorTopic *topic)
{
  const QuatuorTopic *known = quatuor_cohort_find (cohort, QUATUOR_TABLE_TOPIC, &topic->id);
  QuatuorEdit *edit = new_edit (verb_of (known, topic), topic);

  quatuor_edit_put (edit, QUATUOR_TABLE_TOPIC, topic);
  return edit;
}

/**
 * quatuor_topic_remove:
 * @cohort: a cohort
 * @topic: one of its local topics
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_topic_remove (QuatuorCohort      *cohort,
                      const QuatuorTopic *topic)
{
  QuatuorEdit *edit = new_edit ("topic.remove", topic);

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_TOPIC,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_TOPIC, &topic->id));
  return edit;
}
