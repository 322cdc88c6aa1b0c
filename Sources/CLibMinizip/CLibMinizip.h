// Empty on purpose: this target gives link flags only. CZipPort and CXlsxPort alone include minizip, whose "zip.h"
// other libraries also name theirs.
