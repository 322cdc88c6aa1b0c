// The C interface of CLP (coinor-libclp-dev); its folder comes from pkg-config.
#include <Clp_C_Interface.h>
