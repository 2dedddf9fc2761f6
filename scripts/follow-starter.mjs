// Loaded before the server when it is started by serve.mjs: when the starter is gone without having said so
// (killed, or its container is being emptied), the server stops the same way as on a signal.
process.once('disconnect', () => {
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143);
});
process.channel?.unref();
