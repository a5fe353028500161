"""A mail server for tests: prints its port, then each message that it takes as a line of JSON; ends with its standard input."""
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

options = json.loads(sys.argv[1])
turned_away = set()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in options.get("refuse", []):
            return "550 5.1.1 no such user"
        if address in options.get("busy", []) and address not in turned_away:
            turned_away.add(address)
            return "451 4.7.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "data": envelope.content.decode("ascii"),
            "authenticated": bool(session.authenticated),
            "encrypted": server.transport.get_extra_info("sslcontext") is not None,
        }), flush=True)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login.decode() == options["user"] and data.password.decode() == options["password"]
    return AuthResult(success=right, handled=False)


async def serve():
    context = None
    if options.get("certificate"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options["certificate"], options["key"])
    implicit = options.get("implicit", False)
    arguments = {"hostname": "localhost", "tls_context": None if implicit else context}
    if options.get("user"):
        arguments.update(authenticator=authenticate, auth_required=True, auth_require_tls=context is not None and not implicit)
        if options.get("mechanism") == "LOGIN":
            arguments["auth_exclude_mechanism"] = ["PLAIN"]
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), loop=loop, **arguments), "127.0.0.1", 0, ssl=context if implicit else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(serve())
