/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-settings.h"

/**
 * quatuor_settings_new:
 *
 * Settings of the person at this computer, as the window remembers them. GLib
 * ends a program that asks for a schema which is not installed; a program that
 * was copied somewhere by hand must start all the same.
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where their schema is
 *   not installed
 */
GSettings *
quatuor_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * quatuor_settings_get_limits:
 *
 * Returns: from when on the coach is told of things, as the person chose; the
 *   usual ones where nothing can be chosen
 */
QuatuorAttentionLimits
quatuor_settings_get_limits (void)
{
  QuatuorAttentionLimits limits = QUATUOR_ATTENTION_LIMITS_DEFAULT;
  g_autoptr (GSettings) settings = quatuor_settings_new ();

  if (settings != NULL)
    {
      limits.silent_days = g_settings_get_int (settings, "attention-silent-days");
      limits.contact_days = g_settings_get_int (settings, "attention-contact-days");
      limits.session_days = g_settings_get_int (settings, "attention-session-days");
    }
  return limits;
}

/**
 * quatuor_settings_get_presence_minimum:
 *
 * Returns: the part of the planned half-days that the whole course asks a person to
 *   attend, in per cent, as the person at this computer chose; 0 for no such rule
 */
guint
quatuor_settings_get_presence_minimum (void)
{
  g_autoptr (GSettings) settings = quatuor_settings_new ();

  return settings != NULL ? (guint) g_settings_get_int (settings, "presence-minimum") : 0;
}
