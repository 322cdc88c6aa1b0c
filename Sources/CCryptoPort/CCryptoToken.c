#include "CCryptoInside.h"

#include <dlfcn.h>
#include <libp11.h>
#include <openssl/err.h>
#include <string.h>

/// A module, its tokens, and the session that a key lives in.
typedef struct {
    PKCS11_CTX *module;
    PKCS11_SLOT *slots;
    unsigned int count;
    bool loaded;
} token;

static void release(void *owner) {
    token *opened = owner;
    if (opened->slots != NULL) { PKCS11_release_all_slots(opened->module, opened->slots, opened->count); }
    if (opened->loaded) { PKCS11_CTX_unload(opened->module); }
    PKCS11_CTX_free(opened->module);
    OPENSSL_free(opened);
    ERR_clear_error();
}

static bool is_named(const char *wanted, const char *label) {
    return wanted == NULL || (label != NULL && strcmp(wanted, label) == 0);
}

/// The one slot whose token bears a label, or is the only one there is.
static PKCS11_SLOT *find_slot(token *opened, const char *label, ccrypto_opening *status) {
    PKCS11_SLOT *found = NULL;
    for (unsigned int rank = 0; rank < opened->count; rank++) {
        PKCS11_SLOT *slot = &opened->slots[rank];
        if (slot->token == NULL || !slot->token->initialized || !is_named(label, slot->token->label)) { continue; }
        if (found != NULL) {
            *status = CCRYPTO_TOKEN_AMBIGUOUS;
            return NULL;
        }
        found = slot;
    }
    if (found == NULL) { *status = CCRYPTO_TOKEN_ABSENT; }
    return found;
}

static PKCS11_KEY *find_key(PKCS11_SLOT *slot, const char *label, ccrypto_opening *status) {
    PKCS11_KEY *keys = NULL, *found = NULL;
    unsigned int count = 0;
    *status = CCRYPTO_NO_KEY;
    if (PKCS11_enumerate_keys(slot->token, &keys, &count) != 0) { return NULL; }
    for (unsigned int rank = 0; rank < count; rank++) {
        if (!is_named(label, keys[rank].label)) { continue; }
        if (found != NULL) {
            *status = CCRYPTO_KEY_AMBIGUOUS;
            return NULL;
        }
        found = &keys[rank];
    }
    return found;
}

static bool login(PKCS11_SLOT *slot, const char *pin, ccrypto_opening *status) {
    if (!slot->token->loginRequired) { return true; }
    if (pin == NULL && !slot->token->secureLogin) {
        *status = CCRYPTO_PASSWORD_NEEDED;
        return false;
    }
    *status = CCRYPTO_WRONG_PASSWORD;
    return PKCS11_login(slot, 0, pin) == 0;
}

static ccrypto_key *open_key(
    token *opened, const char *name, const char *label, const char *pin, ccrypto_certificate_handler handler,
    void *context, ccrypto_opening *status) {
    PKCS11_SLOT *slot = find_slot(opened, name, status);
    if (slot == NULL || !login(slot, pin, status)) { return NULL; }
    PKCS11_KEY *key = find_key(slot, label, status);
    EVP_PKEY *usable = key == NULL ? NULL : PKCS11_get_private_key(key);
    if (usable == NULL) { return NULL; }
    PKCS11_CERT *certificate = PKCS11_find_certificate(key);
    if (certificate != NULL) { ccrypto_hand(certificate->x509, handler, context); }
    *status = CCRYPTO_OUT_OF_MEMORY;
    return ccrypto_key_wrap(usable, opened, release);
}

/// Whether a module can be loaded at all; libp11 would print why not.
static bool is_loadable(const char *module) {
    void *library = dlopen(module, RTLD_LAZY | RTLD_LOCAL);
    bool has_entry = library != NULL && dlsym(library, "C_GetFunctionList") != NULL;
    if (library != NULL) { dlclose(library); }
    return has_entry;
}

ccrypto_key *ccrypto_key_open_token(
    const char *module, const char *name, const char *label, const char *pin, ccrypto_certificate_handler handler,
    void *context, ccrypto_opening *status) {
    *status = CCRYPTO_MODULE_REFUSED;
    if (!is_loadable(module)) { return NULL; }
    *status = CCRYPTO_OUT_OF_MEMORY;
    token *opened = OPENSSL_zalloc(sizeof *opened);
    if (opened == NULL) { return NULL; }
    opened->module = PKCS11_CTX_new();
    if (opened->module == NULL) {
        OPENSSL_free(opened);
        return NULL;
    }
    ccrypto_key *key = NULL;
    *status = CCRYPTO_MODULE_REFUSED;
    opened->loaded = PKCS11_CTX_load(opened->module, module) == 0;
    if (opened->loaded && PKCS11_enumerate_slots(opened->module, &opened->slots, &opened->count) == 0) {
        key = open_key(opened, name, label, pin, handler, context, status);
    }
    ERR_clear_error();
    if (key == NULL) {
        release(opened);
        return NULL;
    }
    *status = CCRYPTO_OPENED;
    return key;
}
