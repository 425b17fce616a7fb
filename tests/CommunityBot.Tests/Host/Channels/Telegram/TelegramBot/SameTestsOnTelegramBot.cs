using CommunityBot.Tests.Stories.Channels;

namespace CommunityBot.Tests.Host.Channels.Telegram.TelegramBot;

/// <summary>What every channel must do, with Telegram.Bot.</summary>
public sealed class TelegramBotContract : ChannelContract
{
    internal override ChannelWorld NewWorld() => new TelegramWorld("TelegramBot");
}

public sealed class TelegramBotSendResultTests : TelegramSendResultTests
{
    public TelegramBotSendResultTests() => TelegramStory.Client.Value = "TelegramBot";
}

public sealed class TelegramBotSendingTests : TelegramSendingTests
{
    public TelegramBotSendingTests() => TelegramStory.Client.Value = "TelegramBot";
}

public sealed class TelegramBotPollingTests : TelegramPollingTests
{
    public TelegramBotPollingTests() => TelegramStory.Client.Value = "TelegramBot";
}

public sealed class TelegramBotWebhookTests : TelegramWebhookTests
{
    public TelegramBotWebhookTests() => TelegramStory.Client.Value = "TelegramBot";
}

public sealed class TelegramBotOutageTests : TelegramOutageTests
{
    public TelegramBotOutageTests() => TelegramStory.Client.Value = "TelegramBot";
}
