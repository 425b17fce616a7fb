using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Features.Membership;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy;

/// <summary>Leaves out citizens' identities before anything else sees a message, and says so kindly.</summary>
public static class Screening
{
    /// <summary>What a code of our own follows.</summary>
    private static readonly string[] CodeCommands = ["/start", "/lienket", "/link"];

    /// <summary>What may be handled and stored of a message. The ids in the bot's own buttons and its invite codes stay whole; whatever else a tap carries is screened, as anybody can forge one.</summary>
    public static ScreenedText Screen(IncomingMessage message)
    {
        if (IsOurs(message)) return new ScreenedText(message.Text, []);
        var masked = PersonalData.Mask(message.Text);
        return new ScreenedText(masked.Text, masked.Kinds);
    }

    /// <summary>Tells what was left out and why, or that a file was not opened.</summary>
    public static Reply Tell(Turn turn, IReadOnlyList<string> leftOut)
    {
        var text = new RichText();
        if (turn.Message.Kind == IncomingKind.Attachment) text.Add("🔒 " + turn.Say("Privacy.NotOpened"));
        if (leftOut.Count == 0) return Reply.Say(text);
        if (text.Runs.Count > 0) text.Line();
        return Reply.Say(text.Add("🔒 " + turn.Say("Privacy.LeftOut", string.Join(", ", leftOut.Select(kind => turn.Say("Privacy.Kind." + kind))))));
    }

    private static bool IsOurs(IncomingMessage message) => IsCode(message.Text) || (message.Kind == IncomingKind.Tap && IsButton(message.Text));

    private static bool IsCode(string text) =>
        text.Split(' ', 2) is [var word, var code] && CodeCommands.Contains(word.ToLowerInvariant()) && InviteCode.IsShaped(code.Trim());

    private static bool IsButton(string text) =>
        text.StartsWith('#') ? IsQuestionToken(text) : PersonalData.Find(WithoutRowIds(text)).Count == 0;

    /// <summary>"#39a1f0c2b400001 2": the token of a question is a row id in hex.</summary>
    private static bool IsQuestionToken(string text) => text[1..].Split(' ') is [var token, { Length: <= 2 } choice]
        && int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && long.TryParse(token, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) && IsRowId(id);

    /// <summary>"/sua =254810937284657152" carries a row id and nothing else that could be a number of somebody's.</summary>
    private static string WithoutRowIds(string text) => string.Join(' ', text.Split(' ').Where(word =>
        !(long.TryParse(word.TrimStart('='), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsRowId(id))));

    // Row ids grow with time: those of 2026 to 2049 have 18 or 19 digits, more than nearly every number of a person.
    private static bool IsRowId(long id) => id is > 132_000_000_000_000_000 and < 3_310_000_000_000_000_000;
}
