/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-snapshot-content.h"

G_BEGIN_DECLS

/*
 * The text of a snapshot: a line with the version of the schema, then for each
 * table a line with its name and its columns, and a line a row. Cells are
 * separated by tabs; an empty one is unknown. It is read by the names of the
 * columns, so that a later schema, which only appends some, reads it too, and by
 * code of ours alone: an archive may bring a snapshot from anywhere.
 */
#define QUATUOR_SNAPSHOT_FIRST_LINE "quatuor-snapshot"
#define QUATUOR_SNAPSHOT_TABLE_MARK '#'
#define QUATUOR_SNAPSHOT_SEPARATOR '\t'

G_END_DECLS
