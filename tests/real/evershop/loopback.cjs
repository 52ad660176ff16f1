// EverShop listens on every interface, and has no setting for it. Loaded before it, this makes that 127.0.0.1.
const { Server } = require("node:net");

const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  const where = Number.isInteger(Number(port)) ? { port: Number(port), host: "127.0.0.1" } : port;
  return listen.call(this, where, ...rest);
};
