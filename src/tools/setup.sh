#!/bin/sh
# Sees to it that what a job needs is installed: `setup.sh build`, `setup.sh check` (build and tests), `setup.sh bench`.
# Silent when nothing is missing. Installs by itself where there is apt-get (as root or through sudo); elsewhere it
# prints the command to type and fails.
set -eu

# set, how to tell that it is there, and its package on Debian and Ubuntu, Fedora, Arch, Homebrew (- : nothing to do).
# cmd: a command; hdr: a C header; lib: a pkg-config module; font: a font family; rt: a sanitizer's library; py: a
# Python module.
needs='
build cmd:gcc          gcc                 gcc                       gcc                   gcc
build hdr:stdio.h      libc6-dev           glibc-devel               glibc                 -
build cmd:make         make                make                      make                  make
build cmd:objcopy      binutils            binutils                  binutils              binutils
build cmd:pkg-config   pkg-config          pkgconf-pkg-config        pkgconf               pkgconf
build lib:icu-i18n     libicu-dev          libicu-devel              icu                   icu4c
build lib:igraph       libigraph-dev       igraph-devel              igraph                igraph
build lib:libgvc       libgraphviz-dev     graphviz-devel            graphviz              graphviz
build lib:libarchive   libarchive-dev      libarchive-devel          libarchive            libarchive
build lib:fontconfig   libfontconfig-dev   fontconfig-devel          fontconfig            fontconfig
build cmd:fc-list      fontconfig          fontconfig                fontconfig            fontconfig
build font:Amiri       fonts-hosny-amiri   amiri-fonts               -                     font-amiri
build font:Noto-Naskh-Arabic fonts-noto-core google-noto-naskh-arabic-vf-fonts noto-fonts font-noto-naskh-arabic
check lib:cmocka       libcmocka-dev       libcmocka-devel           cmocka                cmocka
check cmd:clang        clang               clang                     clang                 llvm
check cmd:clang-tidy   clang-tidy          clang-tools-extra         clang                 llvm
check cmd:clang-format clang-format        clang-tools-extra         clang                 clang-format
check rt:asan          libclang-rt-dev     compiler-rt               compiler-rt           llvm
check rt:libasan       gcc                 libasan                   gcc-libs              -
check rt:libubsan      gcc                 libubsan                  gcc-libs              -
check cmd:valgrind     valgrind            valgrind                  valgrind              -
check cmd:shellcheck   shellcheck          ShellCheck                shellcheck            shellcheck
check cmd:rsvg-convert librsvg2-bin        librsvg2-tools            librsvg               librsvg
check cmd:xmllint      libxml2-utils       libxml2                   libxml2               libxml2
check cmd:python3      python3             python3                   python                python3
check py:igraph        python3-igraph      python3-igraph            python-igraph         -
check py:networkx      python3-networkx    python3-networkx          python-networkx       -
bench cmd:python3      python3             python3                   python                python3
bench py:igraph        python3-igraph      python3-igraph            python-igraph         -
bench py:icu           python3-icu         python3-pyicu             python-pyicu          -
bench py:ahocorasick   python3-ahocorasick -                         -                     -
'

case "${1-}" in
build) sets='build' ;;
check) sets='build check' ;;
bench) sets='build bench' ;;
*)
	echo 'usage: setup.sh build|check|bench' >&2
	exit 2
	;;
esac

is_wanted()
{
	case " $sets " in
	*" $1 "*) return 0 ;;
	esac
	return 1
}

has_python_module()
{
	for python in python3 /usr/bin/python3; do
		if "$python" -c "import $1" 2>/dev/null; then
			return 0
		fi
	done
	return 1
}

has_clang_runtime()
{
	for library in "$(clang -print-resource-dir 2>/dev/null)"/lib/*/libclang_rt.asan*; do
		if [ -e "$library" ]; then
			return 0
		fi
	done
	return 1
}

# gcc prints the bare name of a library that it does not find.
has_gcc_runtime()
{
	case "$(gcc -print-file-name="$1.so" 2>/dev/null)" in
	/*) return 0 ;;
	esac
	return 1
}

is_there()
{
	case "$1" in
	cmd:*) command -v "${1#cmd:}" >/dev/null 2>&1 ;;
	hdr:*) echo "#include <${1#hdr:}>" | gcc -E - >/dev/null 2>&1 ;;
	lib:*) command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "${1#lib:}" ;;
	font:*) command -v fc-list >/dev/null 2>&1 && fc-list -q "$(echo "${1#font:}" | tr - ' ')" ;;
	rt:asan) has_clang_runtime ;;
	rt:*) has_gcc_runtime "${1#rt:}" ;;
	py:*) has_python_module "${1#py:}" ;;
	esac
}

# Prints the packages of a column (3 Debian, 4 Fedora, 5 Arch, 6 Homebrew) that are missing, each once.
missing()
{
	echo "$needs" | while read -r set what debian fedora arch brew; do
		if [ -z "$set" ] || ! is_wanted "$set" || is_there "$what"; then
			continue
		fi
		case "$1" in
		debian) echo "$debian" ;;
		fedora) echo "$fedora" ;;
		arch) echo "$arch" ;;
		brew) echo "$brew" ;;
		esac
	done | grep -v '^-$' | sort -u | tr '\n' ' '
}

# The sanitizers' package has the number of clang in its name.
name_clang_runtime()
{
	case "$packages" in
	*libclang-rt-dev*)
		version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9][0-9]*\)$/\1/p' | head -n 1)
		packages=$(echo "$packages" | sed "s/libclang-rt-dev/libclang-rt-${version:-14}-dev/")
		;;
	esac
}

# tell COMMAND [HINT]: what to do by hand, unless this system has no package for what is missing.
tell()
{
	if [ -z "$packages" ]; then
		exit 0
	fi
	printf 'setup: missing: %s\nsetup: type this%s, then try again:\n\n    %s %s\n\n' \
		"$packages" "${2-}" "$1" "$packages" >&2
	exit 1
}

as_root()
{
	if [ "$(id -u)" -eq 0 ]; then
		env DEBIAN_FRONTEND=noninteractive "$@"
	else
		# shellcheck disable=SC2086 # $sudo is a command and its option
		$sudo env DEBIAN_FRONTEND=noninteractive "$@"
	fi
}

apt_install()
{
	# shellcheck disable=SC2086 # one argument a package
	as_root apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 $packages
}

knows_packages()
{
	# shellcheck disable=SC2086 # one argument a package
	apt-cache show $packages >/dev/null 2>&1
}

install_with_apt()
{
	sudo=
	if [ "$(id -u)" -ne 0 ]; then
		if ! command -v sudo >/dev/null 2>&1; then
			tell 'apt-get install' ' as root'
		elif sudo -n true 2>/dev/null; then
			sudo='sudo -n'
		elif [ -t 0 ] && [ -z "${CI-}" ]; then
			sudo='sudo'
		else
			tell 'sudo apt-get install'
		fi
	fi
	name_clang_runtime
	echo "setup: installing with apt-get: $packages" >&2
	fresh=
	if ! knows_packages; then
		as_root apt-get update -q >&2
		fresh=1
		name_clang_runtime
	fi
	# A list that is out of date names files that are gone.
	if ! apt_install >&2; then
		if [ -n "$fresh" ]; then
			return 1
		fi
		as_root apt-get update -q >&2
		apt_install >&2
	fi
}

packages=$(missing debian)
if [ -z "$packages" ]; then
	exit 0
fi
if command -v apt-get >/dev/null 2>&1; then
	install_with_apt
	packages=$(missing debian)
	if [ -n "$packages" ]; then
		echo "setup: still missing after the installation: $packages" >&2
		exit 1
	fi
elif command -v dnf >/dev/null 2>&1; then
	packages=$(missing fedora)
	tell 'sudo dnf install'
elif command -v pacman >/dev/null 2>&1; then
	packages=$(missing arch)
	tell 'sudo pacman -S --needed'
elif [ "$(uname -s)" = Darwin ]; then
	packages=$(missing brew)
	tell 'brew install'
else
	tell 'PACKAGE-MANAGER install' ' with the package manager of this system (names as on Debian)'
fi
