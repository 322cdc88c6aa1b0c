// Empty on purpose: this target gives link flags only. CZipPort is the only target that includes minizip, whose "zip.h"
// other libraries also name theirs.
