using System.Globalization;
using CommunityBot.Messaging;

namespace CommunityBot.Delivery;

/// <summary>Choices as text, where a channel has no room for them as buttons.</summary>
internal static class ChoiceLines
{
    /// <summary>The message with a numbered line for each choice; links have no number.</summary>
    public static OutgoingMessage Write(OutgoingMessage message)
    {
        var choices = message.Choices.SelectMany(row => row).ToList();
        return message with { Choices = [], Text = [.. message.Text, .. choices.Exists(IsNumber) ? OnOneLine(choices) : Numbered(choices)] };
    }

    private static bool IsNumber(Choice choice) => choice.Send is not null && int.TryParse(choice.Label, CultureInfo.InvariantCulture, out _);

    /// <summary>Where choices are numbers themselves, a second number before each would only confuse: what is typed is what is meant.</summary>
    private static IEnumerable<TextRun> OnOneLine(List<Choice> choices) =>
        [new TextRun("\n" + string.Join(" · ", choices.Where(choice => choice.Send is not null).Select(choice => choice.Label)))];

    private static IEnumerable<TextRun> Numbered(List<Choice> choices)
    {
        var number = 0;
        return choices.Select(choice => choice.Send is null
            ? new TextRun($"\n{choice.Label}: {choice.Url}")
            : new TextRun(string.Create(CultureInfo.InvariantCulture, $"\n{++number}. {choice.Label}")));
    }
}
