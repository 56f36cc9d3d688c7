/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document-source.h"
#include "quatuor-print.h"

/**
 * quatuor_print_mirror:
 * @mirror: the answers of a territory's seats, crossed
 *
 * Returns: (transfer full): the crossing for paper
 */
QuatuorSheet *
quatuor_print_mirror (QuatuorMirror *mirror)
{
  const QuatuorDocumentSource source = {
    .cohort = mirror->cohort,
    .on = quatuor_date_today (),
    .names = QUATUOR_NARRATIVE_AS_ALLOWED,
  };
  g_autoptr (QuatuorDocument) document = quatuor_mirror_document (&source, mirror);

  return quatuor_print_document (document);
}
