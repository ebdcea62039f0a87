#!/bin/sh
# The command of the image, where it is called boreg: prepares what a container needs, then becomes the real boreg.
#
#   (nothing)      serve
#   serve ...      on all addresses of the container
#   health         whether the register that runs in this container is ready: 0 or 1
#   anything else  as boreg has it: import, search, owners, validate, --help, ...
#
# BOREG_DATA             data folder (register-data in the volume; register-data-demo for serve --demo)
# BOREG_PORT             port of the register (8080)
# BOREG_NEO4J_AUTH_FILE  file with one line user/password, for the server of BOREG_NEO4J_URI: the form of Neo4j's own images
# and all that boreg itself takes from the environment: BOREG_NEO4J_URI, BOREG_NEO4J_PASSWORD_FILE, BOREG_JAVA_OPTS, ...
set -eu

home=${BOREG_HOME:-/opt/boreg}
port=${BOREG_PORT:-8080}
volume=${BOREG_VOLUME:-/var/lib/boreg}

fail() {
    printf 'boreg: %s\n' "$*" >&2
    exit 3
}

# Asks as a load balancer would. A Java virtual machine every few seconds would cost more than the register at rest.
health() {
    # shellcheck disable=SC2016 # bash expands these, not this shell
    exec timeout 5 bash -c '
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf "GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost:%s\r\n\r\n" "$1" >&3
        IFS=" " read -r _ status _ <&3
        if [ "$status" != 200 ]; then
            echo "boreg: not ready, the answer is $status" >&2
            exit 1
        fi
    ' health "$port"
}

require_data_folder() {
    # What is in it is nobody else's business.
    (umask 077 && mkdir -p "$BOREG_DATA") 2>/dev/null || true
    if [ ! -d "$BOREG_DATA" ] || [ ! -w "$BOREG_DATA" ]; then
        fail "the data folder $BOREG_DATA is not writable for user $(id -u), group $(id -g)." \
            "Give the volume or folder mounted there to that user, for example: chown -R $(id -u):$(id -g) FOLDER"
    fi
}

require_readable() {
    [ -r "$2" ] || fail "$1 names the file $2, but it is not there, or user $(id -u) may not read it."
}

take_neo4j_login() {
    require_readable BOREG_NEO4J_AUTH_FILE "$BOREG_NEO4J_AUTH_FILE"
    login=''
    IFS= read -r login <"$BOREG_NEO4J_AUTH_FILE" || true
    case $login in
        ?*/?*) ;;
        *) fail "the first line of $BOREG_NEO4J_AUTH_FILE has to be user/password." ;;
    esac
    BOREG_NEO4J_USER=${login%%/*}
    BOREG_NEO4J_PASSWORD=${login#*/}
    export BOREG_NEO4J_USER BOREG_NEO4J_PASSWORD
}

# Large temporary files go to the volume: the container's own file system may be read-only, and its /tmp is memory.
use_volume_for_temporary_files() {
    if [ -w "$volume" ] && mkdir -p "$volume/tmp" 2>/dev/null; then
        BOREG_JAVA_OPTS="-Djava.io.tmpdir=$volume/tmp ${BOREG_JAVA_OPTS:-}"
        export BOREG_JAVA_OPTS
    fi
}

# Invented data never gets into a real register.
usual_data_folder() {
    if [ "$1" = serve ] && has_option --demo "$@"; then
        echo "$volume/register-data-demo"
    else
        echo "$volume/register-data"
    fi
}

has_option() {
    option=$1
    shift
    for argument; do
        case $argument in
            "$option" | "$option"=*) return 0 ;;
        esac
    done
    return 1
}

[ $# -gt 0 ] || set -- serve
case $1 in
    health) health ;;
    -h | --help | -V | --version) ;;
    -*) set -- serve "$@" ;;
esac
BOREG_DATA=${BOREG_DATA:-$(usual_data_folder "$@")}
export BOREG_DATA
if [ -n "${BOREG_NEO4J_AUTH_FILE:-}" ]; then
    take_neo4j_login
fi
if [ -n "${BOREG_NEO4J_PASSWORD_FILE:-}" ]; then
    require_readable BOREG_NEO4J_PASSWORD_FILE "$BOREG_NEO4J_PASSWORD_FILE"
fi
if [ "$1" = serve ]; then
    require_data_folder
    shift
    has_option --port "$@" || set -- --port "$port" "$@"
    has_option --bind "$@" || set -- --bind 0.0.0.0 "$@"
    set -- serve "$@"
fi
use_volume_for_temporary_files
exec "$home/boreg" "$@"
