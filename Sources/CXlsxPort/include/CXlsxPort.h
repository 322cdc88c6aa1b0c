// The part of libxlsxwriter that the project uses, behind opaque types: one long table a sheet, row after row, in constant
// memory.
//
// The first fault is kept and everything after it is passed over: only cxlsx_finish tells.
#ifndef CXLSXPORT_H
#define CXLSXPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CXLSX_SWIFT_NAME(name) __attribute__((swift_name(#name)))

typedef enum __attribute__((enum_extensibility(closed))) cxlsx_status {
    CXLSX_OK CXLSX_SWIFT_NAME(ok),
    CXLSX_OUT_OF_MEMORY CXLSX_SWIFT_NAME(outOfMemory),
    /// A file could not be made or written: `errno` may say why.
    CXLSX_NOT_WRITTEN CXLSX_SWIFT_NAME(notWritten),
    /// What was written is not what was given: libxlsxwriter does not look at all of its writes.
    CXLSX_INCOMPLETE CXLSX_SWIFT_NAME(incomplete),
    /// libxlsxwriter refused a value.
    CXLSX_REFUSED CXLSX_SWIFT_NAME(refused),
} cxlsx_status;

typedef struct cxlsx_writer cxlsx_writer;

/// How cells look. Colours are 0xRRGGBB; 0 stands for none.
typedef struct cxlsx_style {
    bool bold, centred;
    /// To the right, off the words of the next column: numbers.
    bool right;
    /// In points.
    double size;
    uint32_t fill, rule_below;
} cxlsx_style;

/// A workbook made in the file of that path, its temporary files in that folder; NULL when there is no memory.
cxlsx_writer *_Nullable cxlsx_writer_create(
    const char *_Nonnull path, const char *_Nonnull folder, const char *_Nonnull title, const char *_Nonnull author);
void cxlsx_writer_free(cxlsx_writer *_Nullable writer);

/// A style: its number, from 0.
int cxlsx_add_style(cxlsx_writer *_Nonnull writer, cxlsx_style style);

/// Begins a sheet, printed in landscape, as wide as a page.
void cxlsx_begin_sheet(cxlsx_writer *_Nonnull writer, const char *_Nonnull name, const char *_Nonnull footer);
/// Sets a width in characters.
void cxlsx_column(cxlsx_writer *_Nonnull writer, uint16_t column, double width);
/// Keeps the rows so far in sight and prints them on each page.
void cxlsx_keep_rows(cxlsx_writer *_Nonnull writer);
/// Lets the user filter a table of `columns` columns, from the last row so far, its head, and over `rows` rows more.
void cxlsx_filter(cxlsx_writer *_Nonnull writer, uint16_t columns, uint32_t rows);
/// Lets the user put that value or nothing in a column, in the `rows` rows after the last one so far.
void cxlsx_choice(
    cxlsx_writer *_Nonnull writer, uint16_t column, uint32_t rows, const char *_Nonnull value,
    const char *_Nonnull title, const char *_Nonnull message);

/// Begins the next row, of that height in points.
void cxlsx_begin_row(cxlsx_writer *_Nonnull writer, double height);
/// A text of at most 32 767 characters, never a formula.
void cxlsx_text(cxlsx_writer *_Nonnull writer, uint16_t column, const char *_Nonnull text, int style);
void cxlsx_number(cxlsx_writer *_Nonnull writer, uint16_t column, int64_t number, int style);
void cxlsx_blank(cxlsx_writer *_Nonnull writer, uint16_t column, int style);

/// Ends the workbook and reads the file back: every part is whole, every row is there.
cxlsx_status cxlsx_finish(cxlsx_writer *_Nonnull writer);

#endif
