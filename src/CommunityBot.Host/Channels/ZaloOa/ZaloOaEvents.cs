using CommunityBot.Messaging;

namespace CommunityBot.Host.Channels.ZaloOa;

/// <summary>Turns Zalo OA's events into the form all channels share.</summary>
internal static class ZaloOaEvents
{
    /// <summary>What a person sends that is no text.</summary>
    private static readonly string[] Attachments =
    [
        "user_send_image", "user_send_gif", "user_send_link", "user_send_audio", "user_send_video",
        "user_send_sticker", "user_send_location", "user_send_business_card", "user_send_file",
    ];

    /// <summary>The event's own id: that of its message, or what makes it different where there is none.</summary>
    public static string Id(ZaloOaEvent update) => update.Message?.MsgId ?? $"{update.EventName}:{update.Follower?.Id}:{update.Timestamp}";

    /// <summary>The message, or null when there is nothing for the bot in the event: echoes of its own messages, receipts, kinds it does not know.</summary>
    public static IncomingMessage? ToIncoming(ZaloOaEvent update) => update switch
    {
        { EventName: "user_send_text", Sender.Id: { } person, Message.Text: { } text } => Create(update, person) with { Kind = KindOf(text), Text = text },
        { EventName: { } name, Sender.Id: { } person } when Attachments.Contains(name) =>
            Create(update, person) with { Kind = IncomingKind.Attachment, Text = update.Message?.Text ?? "" },
        { EventName: "follow", Follower.Id: { } person } => Create(update, person) with { Text = "/start" },
        { EventName: "unfollow", Follower.Id: { } person } => Create(update, person) with { Kind = IncomingKind.Left },
        _ => null,
    };

    /// <summary>A tap comes back as an ordinary text, which may carry a row id as only buttons do; every button begins in one of two ways.</summary>
    private static IncomingKind KindOf(string text) => text.StartsWith('/') || text.StartsWith('#') ? IncomingKind.Tap : IncomingKind.Text;

    private static IncomingMessage Create(ZaloOaEvent update, string person) => new()
    {
        UpdateId = Id(update),
        Chat = new(ZaloOaChannel.ChannelName, person),
        SenderId = person,
    };
}
