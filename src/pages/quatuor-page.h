/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PAGE (quatuor_page_get_type ())

/**
 * QuatuorPage:
 *
 * What the window shows one of at a time. A page shows the cohort of its store
 * and is told when there is another.
 */
G_DECLARE_DERIVABLE_TYPE (QuatuorPage, quatuor_page, QUATUOR, PAGE, AdwBin)

/**
 * QuatuorPageClass:
 * @refresh: shows @cohort; called when the store is set and after each act. A
 *   page that is out of sight is told when it comes back into sight
 * @show: goes to a place within the page: what follows the page's name in the
 *   target of `win.go`, "" for none
 */
struct _QuatuorPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (QuatuorPage   *self,
                   QuatuorCohort *cohort);
  void (*show)    (QuatuorPage   *self,
                   const char    *place);

  gpointer padding[4];
};

QuatuorStore  *quatuor_page_get_store        (QuatuorPage  *self);
void           quatuor_page_set_store        (QuatuorPage  *self,
                                              QuatuorStore *store);
QuatuorCohort *quatuor_page_get_cohort       (QuatuorPage  *self);
const char    *quatuor_page_get_title        (QuatuorPage  *self);
void           quatuor_page_set_title        (QuatuorPage  *self,
                                              const char   *title);
const char    *quatuor_page_get_subtitle     (QuatuorPage  *self);
void           quatuor_page_set_subtitle     (QuatuorPage  *self,
                                              const char   *subtitle);
void           quatuor_page_refresh          (QuatuorPage  *self);
void           quatuor_page_show             (QuatuorPage  *self,
                                              const char   *place);
void           quatuor_page_present          (QuatuorPage  *self,
                                              GtkWidget    *dialog);

void           quatuor_page_go_to            (GtkWidget       *widget,
                                              const char      *place,
                                              const QuatuorId *id);

G_END_DECLS
