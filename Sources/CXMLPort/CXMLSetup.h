// What the writer and the schema share.
#ifndef CXMLSETUP_H
#define CXMLSETUP_H

/// Makes libxml2 ready, once in the process, from whichever thread comes first.
void cxml_setup(void);

#endif
