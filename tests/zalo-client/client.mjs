// Calls each method of the client in turn and prints what it made of each answer, one JSON line each.
// ZALO_API_URL is where the double listens; arguments: token, chat id, picture address.
import { readdirSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";

register("./host-stubs.mjs", import.meta.url);
const folder = new URL("./node_modules/@openclaw/zalo/dist/.setup/", import.meta.url);
const file = readdirSync(fileURLToPath(folder)).find(name => name.startsWith("send-"));
const exported = Object.values(await import(new URL(file, folder)));
const zalo = Object.fromEntries(exported.filter(value => typeof value === "function").map(value => [value.name, value]));
const [token, chat, picture] = process.argv.slice(2);

async function show(name, ...rest) {
  try {
    const answer = await zalo[name](...rest);
    console.log(JSON.stringify({ name, ok: answer.ok, result: answer.result ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ name, error: error.name, code: error.errorCode ?? null, idle: error.isPollingTimeout ?? null }));
  }
}

await show("getMe", token);
await show("getMe", "1:wrong");
await show("getUpdates", token, { timeout: 1 });
await show("getUpdates", token, { timeout: 0 });
await show("sendMessage", token, { chat_id: chat, text: "Xin chào từ máy khác" });
await show("sendMessage", token, { chat_id: chat, text: "x".repeat(2001) });
await show("sendPhoto", token, { chat_id: chat, photo: picture, caption: "ảnh" });
await show("sendChatAction", token, { chat_id: chat, action: "typing" });
await show("getWebhookInfo", token);
await show("setWebhook", token, { url: "https://bot.example.vn/hook", secret_token: "bi-mat-2026" });
await show("getWebhookInfo", token);
await show("deleteWebhook", token);
