# actornet: `make demo` shows it at work, `make check` tests it, `make help` lists the rest.
#
# Variables: CC=gcc or clang; DEV=1 makes warnings errors; V=1 shows the commands; JOBS is how many run at once;
# PREFIX and DESTDIR say where `install` puts things. VARIANT (release, asan) keeps its objects in out/build/VARIANT;
# what release makes goes to out/ itself.

ifeq ($(origin CC),default)
CC := gcc
endif
HOSTCC ?= $(CC)
AR ?= ar
OBJCOPY ?= objcopy
PKG_CONFIG ?= pkg-config
PREFIX ?= /usr/local
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
VARIANT ?= release

BUILD := out/build/$(VARIANT)
HOST := out/build/host
OUT := $(if $(filter release,$(VARIANT)),out,$(BUILD))
PROGRAM := $(OUT)/actornet
LIBRARY := $(OUT)/libactornet.a
VERSION := $(shell sed -n 's/^.define ACTORNET_VERSION "\(.*\)"/\1/p' include/actornet.h)

# ---- sources ----------------------------------------------------------------------------------------------------

ROOMS := base input text lexicon extract network measure output
LIB_SOURCES := $(sort $(foreach room,$(ROOMS),$(wildcard src/$(room)/*.c))) $(sort $(wildcard src/*.c))
CLI_SOURCES := $(sort $(wildcard src/cli/*.c))
UNIT_SOURCES := $(sort $(wildcard tests/unit/*.c))
C_SOURCES := $(LIB_SOURCES) $(CLI_SOURCES) $(sort $(wildcard src/tools/*.c)) $(UNIT_SOURCES)
C_FILES := $(C_SOURCES) $(sort $(wildcard include/*.h src/*.h src/*/*.h tests/unit/*.h))

# States come first: the other files name them.
STATES := src/lexicon/data/states.tsv
LEXICON := $(STATES) $(filter-out $(STATES),$(sort $(wildcard src/lexicon/data/*.tsv)))

DATA_OBJECTS := $(BUILD)/data/fold_data.o $(BUILD)/data/lexicon_data.o
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o) $(DATA_OBJECTS)
CLI_OBJECTS := $(CLI_SOURCES:%.c=$(BUILD)/%.o)
UNIT_OBJECTS := $(UNIT_SOURCES:%.c=$(BUILD)/%.o)
UNITS := $(UNIT_SOURCES:tests/unit/%.c=$(BUILD)/tests/%)

# The tools that make tables need the rooms up to the lexicon; the linker takes of them what it needs.
HOST_SOURCES := $(sort $(wildcard src/base/*.c src/text/*.c src/lexicon/*.c))
HOST_OBJECTS := $(HOST_SOURCES:%.c=$(HOST)/%.o) $(HOST)/fold_data.o

# ---- flags ------------------------------------------------------------------------------------------------------

# What pkg-config says is asked once, and only by a recipe that needs it: before the set-up there may be none.
PACKAGES := icu-uc icu-i18n igraph libcgraph libgvc libarchive fontconfig
ask = $(eval $(1) := $(or $(shell $(PKG_CONFIG) $(2)),$(error some libraries are missing: run `make setup`)))$($(1))
package_cflags = $(call ask,package_cflags,--cflags $(PACKAGES))
package_libs = $(call ask,package_libs,--libs $(PACKAGES))
cmocka_libs = $(call ask,cmocka_libs,--libs cmocka)

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wvla -Wformat=2 -Wstrict-prototypes \
	-Wmissing-prototypes -Wold-style-definition -Wundef -Wcast-qual -Wcast-align -Wpointer-arith -Wwrite-strings \
	-Wdouble-promotion -Wimplicit-fallthrough $(if $(filter 1,$(DEV)),-Werror)
LANGUAGE := -std=c17 -D_XOPEN_SOURCE=700 -Iinclude -Isrc
HIDE := -ffunction-sections -fdata-sections -fvisibility=hidden
ifeq ($(VARIANT),asan)
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all
CFLAGS ?= -O1 -g -fno-omit-frame-pointer
else
CFLAGS ?= -O2 -g
endif
includes = $(LANGUAGE) $(patsubst -I%,-isystem %,$(package_cflags))
compile = $(CC) $(includes) $(CPPFLAGS) $(CFLAGS) $(WARNINGS) $(HIDE) $(SANITIZE)
link = $(CC) $(CFLAGS) $(SANITIZE) $(LDFLAGS) -Wl,--gc-sections

# ---- how it is said ---------------------------------------------------------------------------------------------

Q := $(if $(filter 1,$(V)),,@)
say = $(if $(filter 1,$(V)),,@printf '  %-8s %s\n' '$(1)' '$(2)')
# Writes a text to the target when it says something else: what depends on the target is then made anew.
define remember
@mkdir -p $(@D)
@printf '%s\n' '$(1)' | cmp -s - $@ || printf '%s\n' '$(1)' >$@
endef
again = $(MAKE) --no-print-directory $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(JOBS))

.SUFFIXES:
.DELETE_ON_ERROR:
.PHONY: all demo check units asan valgrind lint lint-all layers format format-check bench setup install uninstall clean \
	help FORCE

# ---- what one asks for ------------------------------------------------------------------------------------------

all: $(PROGRAM) $(LIBRARY) $(OUT)/actornet.pc ## build the program and the library (the default)

demo: ## install what is missing, build, and draw the network of the sample articles in out/demo
	@src/tools/setup.sh build
	@$(again) all
	@out/actornet run tests/text/sample -o out/demo
	@printf '\nThe picture: out/demo/network.svg (open it in a browser)\n'

check: ## install what is missing, build, and run every test
	@src/tools/setup.sh check
	@$(again) all units
	@CC='$(CC)' DEV='$(DEV)' JOBS='$(JOBS)' tests/run.sh

asan: ## run every test with the address and undefined-behaviour sanitizers
	@src/tools/setup.sh check
	@$(again) VARIANT=asan all units
	@CC='$(CC)' DEV='$(DEV)' JOBS='$(JOBS)' VARIANT=asan tests/run.sh

valgrind: ## run every test under valgrind (slow)
	@src/tools/setup.sh check
	@$(again) all units
	@CC='$(CC)' DEV='$(DEV)' JOBS='$(JOBS)' VALGRIND=1 tests/run.sh

lint: ## clang-tidy, shellcheck, lengths, letters and the order of the lexicon
	@src/tools/setup.sh check
	@$(again) lint-all

lint-all:
	@JOBS='$(JOBS)' src/tools/lint.sh '$(LANGUAGE) $(patsubst -I%,-isystem %,$(package_cflags))' $(C_FILES)

layers: ## check who includes whom, and what lies at the top
	@src/tools/layers.sh

format: ## put the C files into shape
	@clang-format -i $(C_FILES)

format-check: ## fail when a C file is out of shape
	@clang-format --dry-run -Werror $(C_FILES)

bench: ## measure speed and memory, against a Python version
	@src/tools/setup.sh bench
	@$(again) all
	@tests/bench/run.sh
	@tests/bench/measures.sh

setup: ## install what build and tests need
	@src/tools/setup.sh check

install: all ## install the program, the library, its header and its pkg-config file below PREFIX
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/lib/pkgconfig' '$(DESTDIR)$(PREFIX)/include'
	install -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/actornet'
	install -m 644 $(LIBRARY) '$(DESTDIR)$(PREFIX)/lib/libactornet.a'
	install -m 644 $(OUT)/actornet.pc '$(DESTDIR)$(PREFIX)/lib/pkgconfig/actornet.pc'
	install -m 644 include/actornet.h '$(DESTDIR)$(PREFIX)/include/actornet.h'

uninstall: ## remove what install put below PREFIX
	rm -f '$(DESTDIR)$(PREFIX)/bin/actornet' '$(DESTDIR)$(PREFIX)/lib/libactornet.a' \
		'$(DESTDIR)$(PREFIX)/lib/pkgconfig/actornet.pc' '$(DESTDIR)$(PREFIX)/include/actornet.h'

clean: ## remove everything that was built
	@find out -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name network.svg ! -name network.png -exec rm -rf {} +

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-13s %s\n' "$$name" "$$what"; done

units: $(UNITS)

# ---- objects ----------------------------------------------------------------------------------------------------

$(BUILD)/flags: FORCE
	$(call remember,$(compile))

$(BUILD)/%.o: %.c $(BUILD)/flags
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(compile) -MMD -MP -c -o $@ $<

# Tables gain nothing from the optimiser, and debuggers nothing from them.
$(BUILD)/data/%.o: $(HOST)/%.c $(BUILD)/flags
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(compile) -O0 -g0 -MMD -MP -c -o $@ $<

# ---- library and program ----------------------------------------------------------------------------------------

$(BUILD)/objects: FORCE
	$(call remember,$(LIB_OBJECTS))

# One object, in which only what ACTORNET_API marks can be seen.
$(LIBRARY): $(LIB_OBJECTS) $(BUILD)/objects
	$(call say,AR,$@)
	@rm -f $@
	$(Q)$(LD) -r -o $(BUILD)/actornet.o $(LIB_OBJECTS)
	$(Q)$(OBJCOPY) --localize-hidden $(BUILD)/actornet.o
	$(Q)$(AR) rcs $@ $(BUILD)/actornet.o

# The objects as they are, for tests that look inside.
$(BUILD)/libinside.a: $(LIB_OBJECTS) $(BUILD)/objects
	@rm -f $@
	$(Q)$(AR) rcs $@ $(LIB_OBJECTS)

$(PROGRAM): $(CLI_OBJECTS) $(LIBRARY)
	$(call say,LINK,$@)
	$(Q)$(link) -o $@ $(CLI_OBJECTS) $(LIBRARY) $(package_libs) -lm

$(UNITS): $(BUILD)/tests/%: $(BUILD)/tests/unit/%.o $(BUILD)/libinside.a
	$(call say,LINK,$@)
	$(Q)$(link) -o $@ $< $(BUILD)/libinside.a $(cmocka_libs) $(package_libs) -lm

# The library is static and the libraries below it are shared, so their own needs (Requires.private) are none of ours;
# `Requires` gives users exactly what they link. The prefix is where the file lies: it may be moved with the rest.
define PC
prefix=$${pcfiledir}/../..
libdir=$${prefix}/lib
includedir=$${prefix}/include

Name: actornet
Description: Networks of political actors from Arabic news
Version: $(VERSION)
Requires: $(PACKAGES)
Libs: -L$${libdir} -lactornet -lm
Cflags: -I$${includedir}
endef
export PC

$(OUT)/actornet.pc: Makefile include/actornet.h
	@mkdir -p $(@D)
	@printf '%s\n' "$$PC" >$@

# ---- tables -----------------------------------------------------------------------------------------------------

$(HOST)/%.o: %.c
	@mkdir -p $(@D)
	$(Q)$(HOSTCC) $(includes) -O2 -MMD -MP -c -o $@ $<

$(HOST)/fold_data.o: $(HOST)/fold_data.c
	$(Q)$(HOSTCC) $(includes) -O0 -c -o $@ $<

$(HOST)/fold_compile: $(HOST)/src/tools/fold_compile.o
	$(call say,HOST,$@)
	$(Q)$(HOSTCC) -o $@ $^ $(package_libs)

$(HOST)/inside.a: $(HOST_OBJECTS)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(HOST)/lexicon_compile: $(HOST)/src/tools/lexicon_compile.o $(HOST)/inside.a
	$(call say,HOST,$@)
	$(Q)$(HOSTCC) -o $@ $^ $(package_libs) -lm

$(HOST)/fold_data.c: $(HOST)/fold_compile
	$(call say,TABLE,$@)
	$(Q)$< >$@

$(HOST)/lexicon: FORCE
	$(call remember,$(LEXICON))

$(HOST)/lexicon_data.c: $(HOST)/lexicon_compile $(HOST)/lexicon $(LEXICON)
	$(call say,TABLE,$@)
	$(Q)$< $(@:.c=.bin) $(LEXICON) >$@

-include $(patsubst %.o,%.d,$(LIB_OBJECTS) $(CLI_OBJECTS) $(UNIT_OBJECTS) $(HOST_OBJECTS) \
	$(HOST)/src/tools/fold_compile.o $(HOST)/src/tools/lexicon_compile.o)
