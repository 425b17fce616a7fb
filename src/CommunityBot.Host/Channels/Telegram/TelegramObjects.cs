using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Host.Channels.Telegram;

// What Telegram sends, as far as the bot reads it. Source: core.telegram.org/bots/api, version 10.3. Unknown fields and kinds are ignored.

/// <summary>One thing that happened; at most one of the fields is set.</summary>
internal sealed record TelegramUpdate(
    long UpdateId,
    TelegramMessage? Message = null,
    TelegramCallbackQuery? CallbackQuery = null,
    TelegramChatMemberUpdated? MyChatMember = null)
{
    /// <summary>The chat whose updates must stay in order; null for kinds the bot does not use.</summary>
    [JsonIgnore]
    public long? ChatId => Message?.Chat.Id ?? CallbackQuery?.Message?.Chat.Id ?? MyChatMember?.Chat.Id;
}

/// <summary>A person or a bot.</summary>
internal sealed record TelegramUser(
    long Id,
    bool IsBot = false,
    string? FirstName = null,
    string? LastName = null,
    string? Username = null,
    string? LanguageCode = null)
{
    /// <summary>The name people see.</summary>
    [JsonIgnore]
    public string DisplayName => $"{FirstName} {LastName}".Trim();
}

/// <summary>A chat.</summary>
/// <param name="Id">Equal to the person's id in private chats, negative in groups.</param>
/// <param name="Type"><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</param>
internal sealed record TelegramChat(long Id, string Type = "private")
{
    /// <summary>Whether several people write there.</summary>
    [JsonIgnore]
    public bool IsGroup => Type is "group" or "supergroup";
}

/// <summary>A message. One that is out of reach, such as an old one whose button is tapped, has <paramref name="Date"/> 0 and no content.</summary>
internal sealed record TelegramMessage(
    long MessageId,
    TelegramChat Chat,
    long? Date = null,
    TelegramUser? From = null,
    string? Text = null,
    string? Caption = null,
    string? MediaGroupId = null,
    TelegramMessage? ReplyToMessage = null,
    long? MigrateToChatId = null)
{
    /// <summary>All other fields, among them the one that tells what kind of content it is.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <summary>A tap on a button.</summary>
internal sealed record TelegramCallbackQuery(string Id, TelegramUser From, TelegramMessage? Message = null, string? Data = null);

/// <summary>The bot's own membership changed.</summary>
internal sealed record TelegramChatMemberUpdated(
    TelegramChat Chat,
    TelegramUser From,
    TelegramChatMember OldChatMember,
    TelegramChatMember NewChatMember);

/// <summary>A membership.</summary>
/// <param name="Status"><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>restricted</c>, <c>left</c> or <c>kicked</c>.</param>
internal sealed record TelegramChatMember(string Status);
