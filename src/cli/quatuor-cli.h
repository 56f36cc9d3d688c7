/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-problem.h"

G_BEGIN_DECLS

/**
 * QuatuorCliStatus:
 *
 * What the program exits with.
 */
typedef enum
{
  QUATUOR_CLI_DONE = 0,
  QUATUOR_CLI_STOPPED = 1,   /* by the data or the file; nothing was written */
  QUATUOR_CLI_WRONG_USE = 2,
} QuatuorCliStatus;

typedef struct _QuatuorCliCommand QuatuorCliCommand;

/**
 * QuatuorCliCommand:
 * @name: the first word
 * @usage: what follows it
 * @summary: the English source of what it does
 * @run: does it; @argv begins with the command's name, and what it takes out of
 *   @argv it frees
 */
struct _QuatuorCliCommand
{
  const char         *name;
  const char         *usage;
  const char         *summary;
  QuatuorCliStatus  (*run) (const QuatuorCliCommand   *self,
                            char                    ***argv);
};

/* The commands */
QuatuorCliStatus quatuor_cli_new       (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_import    (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_export    (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_document  (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_prepare   (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_snapshot  (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_snapshots (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_reports   (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_templates (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_info      (const QuatuorCliCommand   *self,
                                        char                    ***argv);
QuatuorCliStatus quatuor_cli_check     (const QuatuorCliCommand   *self,
                                        char                    ***argv);

/* What they share */
gboolean         quatuor_cli_parse     (const QuatuorCliCommand   *self,
                                        const GOptionEntry        *options,
                                        char                    ***argv,
                                        guint                      n_min,
                                        guint                      n_max);
QuatuorCliStatus quatuor_cli_wrong_use (const QuatuorCliCommand   *self,
                                        const char                *sentence);
QuatuorCliStatus quatuor_cli_stopped   (const GError              *error);
void             quatuor_cli_problems  (const GPtrArray           *problems,
                                        gint64                     n_problems);
void             quatuor_cli_note      (const char                *sentence);
void             quatuor_cli_say       (const char                *format,
                                        ...) G_GNUC_PRINTF (1, 2);

char            *quatuor_cli_list_kinds (void);

G_END_DECLS
