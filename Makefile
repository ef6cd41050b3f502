# make site      what the public reads: build/portfolio, content/ into output/
# make check     the quick tests
# make test      all tests
# make golden    show what changed in the expected outputs, then ask whether to keep it
# make bench     how fast: it reports and never fails
# make audit     Lighthouse's scores and the weight of pages: it reports and never fails
# make pictures  the pictures of the README
# make install   the program, its manual, the themes and the filters
# make clean

PREFIX = /usr/local
DATA_DIR = $(PREFIX)/share/portfolio
BUILD = build
CC = gcc
CFLAGS = -O2 -g
EXTRA =

STANDARD = -std=c17 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wformat=2 -Wundef -Wwrite-strings
CPPFLAGS = -D_GNU_SOURCE -DPORTFOLIO_DATA_DIR='"$(DATA_DIR)"' -Igenerator \
	$(shell pkg-config --cflags $(LIBRARIES))
LIBRARIES = libcmark-gfm yaml-0.1 lua5.4 libzip zlib
LDLIBS = -lcmark-gfm-extensions $(shell pkg-config --libs $(LIBRARIES)) -lpthread -lm
COMPILE = $(CC) $(STANDARD) $(CPPFLAGS) $(CFLAGS) $(EXTRA)

sources := $(wildcard generator/*.c generator/*/*.c generator/*/*/*.c)
objects := $(sources:generator/%.c=$(BUILD)/obj/%.o)
unit_tests := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))

MAKEFLAGS += --no-builtin-rules --no-print-directory
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += --jobs=$(shell nproc)
endif

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: site check test golden bench audit pictures install clean programs FORCE

site:
	@.ci/packages build
	@$(MAKE) --silent $(BUILD)/portfolio
	@$(BUILD)/portfolio build -q

# The program.  All but main.o goes through an archive, from which a unit test takes what it needs.

$(BUILD)/portfolio: $(BUILD)/obj/main.o $(BUILD)/portfolio.a
	$(CC) $(CFLAGS) $(EXTRA) -o $@ $^ $(LDLIBS)

$(BUILD)/portfolio.a: $(filter-out %/main.o,$(objects))
	rm -f $@
	ar rcs $@ $^

$(BUILD)/obj/%.o: generator/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/portfolio.a $(BUILD)/flags
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -o $@ $< $(BUILD)/portfolio.a $(LDLIBS) -lcmocka

# The least that the stemmer must reach.
$(BUILD)/unit/test_search_stem: LDLIBS += -lstemmer

# Changes when the compiler or its flags do, so that everything is compiled again.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(COMPILE))' | cmp -s - $@ || echo '$(subst ','\'',$(COMPILE))' >$@

-include $(objects:.o=.d) $(unit_tests:=.d)

# The tests.  Each kind of program has a folder of its own: build/strict, build/asan ...
# Of clang only the warnings are wanted.

strict = EXTRA=-Werror
asan = EXTRA='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer'
tsan = EXTRA=-fsanitize=thread
kinds = strict asan tsan
.PHONY: $(kinds) clang

$(kinds):
	@$(MAKE) --silent programs BUILD=build/$@ DATA_DIR=$(CURDIR) $($@)

clang:
	@clang $(STANDARD) -Werror $(CPPFLAGS) -fsyntax-only $(sources) \
		$(wildcard tests/unit/*.c tests/bench/*.c)

programs: $(BUILD)/portfolio $(unit_tests)

check:
	@.ci/packages build test
	@$(MAKE) --silent strict clang tests/node_modules/.package-lock.json
	@tests/run check

test: site
	@.ci/packages build test
	@$(MAKE) --silent $(kinds) clang tests/node_modules/.package-lock.json
	@tests/run all

golden:
	@.ci/packages build test
	@$(MAKE) --silent strict
	@tests/tools/golden.sh update

bench:
	@.ci/packages build bench
	@$(MAKE) --silent $(BUILD)/portfolio $(BUILD)/floor $(BUILD)/words tests/node_modules/.package-lock.json
	@tests/bench/run

audit: site
	@.ci/packages build test
	@$(MAKE) --silent tests/node_modules/.package-lock.json
	@node tests/tools/audit.mjs output/site

pictures: site
	@.ci/packages build test
	@$(MAKE) --silent tests/node_modules/.package-lock.json
	@node tests/tools/pictures.mjs output .github/pictures

$(BUILD)/floor $(BUILD)/words: $(BUILD)/%: tests/bench/%.c $(BUILD)/portfolio.a $(BUILD)/flags
	$(COMPILE) -o $@ $< $(BUILD)/portfolio.a $(LDLIBS)

tests/node_modules/.package-lock.json: tests/package.json tests/package-lock.json
	cd tests && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

install: $(BUILD)/portfolio
	install -D $< $(DESTDIR)$(PREFIX)/bin/portfolio
	install -D -m 644 generator/portfolio.1 $(DESTDIR)$(PREFIX)/share/man/man1/portfolio.1
	mkdir -p $(DESTDIR)$(DATA_DIR)
	cp -R themes filters $(DESTDIR)$(DATA_DIR)/

clean:
	rm -rf build output/site output/epub
