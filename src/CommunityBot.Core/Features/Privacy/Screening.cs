using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.Privacy;

/// <summary>Leaves out citizens' identities before anything else sees a message, and says so kindly.</summary>
public static class Screening
{
    /// <summary>What may be handled and stored of a message. What the bot's own buttons and invite codes stand for is not a person's writing and stays whole.</summary>
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

    private static bool IsOurs(IncomingMessage message) =>
        message.Kind == IncomingKind.Tap
            ? message.Text.StartsWith('/') || message.Text.StartsWith('#')
            : message.Text.StartsWith("/start ", StringComparison.OrdinalIgnoreCase) && !message.Text.AsSpan(7).Trim().Contains(' ');
}
