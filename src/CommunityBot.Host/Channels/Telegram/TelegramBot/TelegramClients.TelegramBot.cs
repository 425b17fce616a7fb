using CommunityBot.Host.Channels.Telegram.TelegramBot;

namespace CommunityBot.Host.Channels.Telegram;

/// <content>Telegram.Bot, in builds that have its package.</content>
internal static partial class TelegramClients
{
    static partial void AddOptIns() => Known.Add("TelegramBot", (options, time) => new TelegramBotCalls(options, time));
}
