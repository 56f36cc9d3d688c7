/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuatuorPlace:
 * @name: as the official list has it, such as “CC du Frontonnais”
 * @kind: a code of `territory.kind`
 * @siren: (nullable): nine digits
 * @departments: codes with a space between, the most populous part first
 * @department_name: the name of the first one, as many communes share a name
 * @region: the name of the region of the first department
 * @population: municipal, or %QUATUOR_INTEGER_UNKNOWN
 * @population_year: the year that @population is of, or
 *   %QUATUOR_INTEGER_UNKNOWN
 *
 * A commune or an intercommunal body of France.
 */
typedef struct
{
  const char *name;
  const char *kind;
  const char *siren;
  const char *departments;
  const char *department_name;
  const char *region;
  gint64      population;
  gint64      population_year;

  /*< private >*/
  const char *key;
} QuatuorPlace;

#define QUATUOR_TYPE_GAZETTEER (quatuor_gazetteer_get_type ())

/**
 * QuatuorGazetteer:
 *
 * The list of French territories that comes with the program. It is read on the
 * first question, in a thread; where it is not installed it proposes nothing.
 */
G_DECLARE_FINAL_TYPE (QuatuorGazetteer, quatuor_gazetteer, QUATUOR, GAZETTEER, GObject)

QuatuorGazetteer *quatuor_gazetteer_new            (void);
GPtrArray        *quatuor_gazetteer_propose        (QuatuorGazetteer     *self,
                                                    const char           *text,
                                                    guint                 max);
void              quatuor_gazetteer_propose_async  (QuatuorGazetteer     *self,
                                                    const char           *text,
                                                    guint                 max,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GPtrArray        *quatuor_gazetteer_propose_finish (QuatuorGazetteer     *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
