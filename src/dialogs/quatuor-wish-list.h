/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_WISH_LIST (quatuor_wish_list_get_type ())

/**
 * QuatuorWishList:
 *
 * Who wishes to sit with whom, not to, or to talk about what. Wishes stay when
 * the people who are composed change, and count again when they are back.
 */
G_DECLARE_FINAL_TYPE (QuatuorWishList, quatuor_wish_list, QUATUOR, WISH_LIST, AdwBin)

void quatuor_wish_list_apply (QuatuorWishList *self,
                              QuatuorComposer *composer);
void quatuor_wish_list_offer (QuatuorWishList *self,
                              QuatuorComposer *composer);

G_END_DECLS
