#!/bin/bash
# Installs what hedui needs on Debian 12. Quiet, and touches no network, when nothing is missing.
#
#   ./setup.sh                 to build and run hedui
#   ./setup.sh --development   as well as to run the tests, the forge of fixtures and the benchmark
set -euo pipefail

# Libraries to build with; language data to read with.
packages=(
    # What the Swift toolchain itself leans on and a bare Debian lacks.
    build-essential git libncurses6 tzdata
    pkg-config
    libfreetype-dev libleptonica-dev libpoppler-glib-dev libsqlite3-dev libtesseract-dev libzip-dev
    tesseract-ocr-chi-sim tesseract-ocr-eng
    # Poppler's tables of Chinese encodings and a font to fall back on: without them a born-digital PDF that embeds no
    # fonts comes out empty.
    poppler-data fonts-wqy-microhei
    # With Micro Hei the kinds of type in which doubtful characters are drawn to be held against the page.
    fonts-arphic-ukai fonts-arphic-uming fonts-noto-cjk fonts-dejavu-core fonts-liberation
    # Its list of words, and how often each is written, tells which of several characters a doubtful one is.
    python3-jieba
)
# A layout engine and Chinese fonts for the forge; Tesseract's program, the tools that make pages and ps for the benchmark.
development=(
    chromium
    fonts-arphic-gbsn00lp fonts-arphic-gkai00mp
    fonts-wqy-zenhei texlive-lang-chinese
    libtiff-tools poppler-utils procps qpdf tesseract-ocr time
)

case "${1:-}" in
    '') ;;
    --development) packages+=("${development[@]}") ;;
    *)
        echo "用法：$0 [--development]" >&2
        exit 2
        ;;
esac

if ! command -v swift >/dev/null; then
    echo "找不到 swift。请安装 Swift 6.3 工具链（swift.org 的 Linux 安装说明），并把它的 usr/bin 加入 PATH。" >&2
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || true
    [[ $status == installed ]] || missing+=("$package")
done

if ((${#missing[@]} > 0)); then
    if ! command -v apt-get >/dev/null; then
        echo "本脚本只认识 Debian；请用系统自己的办法安装：${missing[*]}" >&2
        exit 1
    fi
    as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "需要管理员权限。请以 root 运行：apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    echo "正在安装：${missing[*]}" >&2
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    # apt writes much; it is shown only where it fails.
    apt() {
        if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@" >"$log" 2>&1 </dev/null; then
            cat "$log" >&2
            echo "安装失败：apt-get $*" >&2
            exit 1
        fi
    }
    apt update -q
    apt install -q -y --no-install-recommends "${missing[@]}"
fi
