/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorLock:
 *
 * The sign that a programme is open for writing: flock on `.NAME.quatuor.lock`
 * beside it, with who, where and since when.
 */
typedef struct _QuatuorLock QuatuorLock;

typedef enum
{
  QUATUOR_LOCK_REFUSE, /* a lock that another holds is an error */
  QUATUOR_LOCK_IGNORE, /* "open anyway": go on without the lock */
} QuatuorLockPolicy;

QuatuorLock *quatuor_lock_take    (const char         *path,
                                   QuatuorLockPolicy   policy,
                                   GError            **error);
void         quatuor_lock_release (QuatuorLock        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorLock, quatuor_lock_release)

G_END_DECLS
