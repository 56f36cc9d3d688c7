/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-icalendar-zone.h"

#define BETWEEN_DEPARTMENTS " "

struct _QuatuorZone
{
  const char *departments; /* INSEE codes; none for the zone of all others */
  const char *name;        /* in the IANA database */
  const char *rules;       /* components of RFC 5545, as they stand today */
};

#define ALL_YEAR(offset)                                                                           \
  "BEGIN:STANDARD\r\n"                                                                             \
  "DTSTART:19700101T000000\r\n"                                                                    \
  "TZOFFSETFROM:" offset "\r\n"                                                                    \
  "TZOFFSETTO:" offset "\r\n"                                                                      \
  "END:STANDARD\r\n"

static const char PARIS[] =
  "BEGIN:DAYLIGHT\r\n"
  "DTSTART:19960331T020000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
  "TZNAME:CEST\r\n"
  "TZOFFSETFROM:+0100\r\n"
  "TZOFFSETTO:+0200\r\n"
  "END:DAYLIGHT\r\n"
  "BEGIN:STANDARD\r\n"
  "DTSTART:19961027T030000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
  "TZNAME:CET\r\n"
  "TZOFFSETFROM:+0200\r\n"
  "TZOFFSETTO:+0100\r\n"
  "END:STANDARD\r\n";

static const char MIQUELON[] =
  "BEGIN:DAYLIGHT\r\n"
  "DTSTART:20070311T020000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"
  "TZOFFSETFROM:-0300\r\n"
  "TZOFFSETTO:-0200\r\n"
  "END:DAYLIGHT\r\n"
  "BEGIN:STANDARD\r\n"
  "DTSTART:20071104T020000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"
  "TZOFFSETFROM:-0200\r\n"
  "TZOFFSETTO:-0300\r\n"
  "END:STANDARD\r\n";

static const QuatuorZone ZONES[] = {
  { NULL, "Europe/Paris", PARIS },
  { "971 977 978", "America/Guadeloupe", ALL_YEAR ("-0400") },
  { "972", "America/Martinique", ALL_YEAR ("-0400") },
  { "973", "America/Cayenne", ALL_YEAR ("-0300") },
  { "974", "Indian/Reunion", ALL_YEAR ("+0400") },
  { "975", "America/Miquelon", MIQUELON },
  { "976", "Indian/Mayotte", ALL_YEAR ("+0300") },
  { "986", "Pacific/Wallis", ALL_YEAR ("+1200") },
  { "987", "Pacific/Tahiti", ALL_YEAR ("-1000") },
  { "988", "Pacific/Noumea", ALL_YEAR ("+1100") },
};

static const QuatuorZone *
zone_of_department (const char *department)
{
  for (gsize i = 1; i < G_N_ELEMENTS (ZONES); i++)
    {
      g_auto (GStrv) departments = g_strsplit (ZONES[i].departments, BETWEEN_DEPARTMENTS, -1);

      if (g_strv_contains ((const char *const *) departments, department))
        return &ZONES[i];
    }
  return &ZONES[0];
}

/* A territory of several departments lies in one zone: none spans an ocean. */
static const QuatuorZone *
zone_of_territory (const QuatuorTerritory *territory)
{
  g_auto (GStrv) departments = NULL;

  if (territory->departments == NULL)
    return NULL;
  departments = g_strsplit (territory->departments, BETWEEN_DEPARTMENTS, -1);
  return departments[0] != NULL ? zone_of_department (departments[0]) : NULL;
}

/* The zone that all territories share, as far as they say where they lie. */
static const QuatuorZone *
zone_of_programme (QuatuorCohort *cohort)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  const QuatuorZone *common = NULL;

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorZone *zone = zone_of_territory (g_ptr_array_index (territories, i));

      if (zone != NULL && common != NULL && zone != common)
        return &ZONES[0];
      common = zone != NULL ? zone : common;
    }
  return common != NULL ? common : &ZONES[0];
}

/**
 * quatuor_zone_of_session:
 * @cohort: a cohort
 * @session: a session of it
 *
 * The hours of a session are those of the place: of the territory that hosts it,
 * else of the one it is for, else of the programme, which is Paris unless all its
 * territories are overseas together.
 *
 * Returns: (transfer none): the zone of its hours
 */
const QuatuorZone *
quatuor_zone_of_session (QuatuorCohort        *cohort,
                         const QuatuorSession *session)
{
  const QuatuorId *places[] = { &session->host, &session->territory };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const QuatuorTerritory *territory =
        !quatuor_id_is_none (places[i])
          ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, places[i])
          : NULL;
      const QuatuorZone *zone = territory != NULL ? zone_of_territory (territory) : NULL;

      if (zone != NULL)
        return zone;
    }
  return zone_of_programme (cohort);
}

/**
 * quatuor_zone_name:
 * @zone: a zone
 *
 * Returns: (transfer none): its name in the IANA database
 */
const char *
quatuor_zone_name (const QuatuorZone *zone)
{
  return zone->name;
}

/**
 * quatuor_zone_definition:
 * @zone: a zone
 *
 * Returns: (transfer full): the zone as a component of RFC 5545, with its line
 *   breaks
 */
char *
quatuor_zone_definition (const QuatuorZone *zone)
{
  return g_strdup_printf ("BEGIN:VTIMEZONE\r\nTZID:%s\r\n%sEND:VTIMEZONE\r\n", zone->name,
                          zone->rules);
}
