using System.Text.Json.Nodes;

namespace CommunityBot.Host.Commands;

/// <summary><c>understand log|question|personal-data</c>: what the chat would make of each line of the input.</summary>
internal static class UnderstandCommand
{
    /// <summary>Answers every line of the standard input. Returns the exit code.</summary>
    public static async Task<int> Run(string what)
    {
        Func<JsonObject, JsonObject>? answer = what switch
        {
            "log" => UnderstandLog.Create(),
            "personal-data" => UnderstandPersonalData.Answer,
            "question" => UnderstandQuestion.Answer(),
            _ => null,
        };
        if (answer is null)
        {
            await Console.Error.WriteLineAsync($"understand: say one of log, question, personal-data; not '{what}'");
            return 2;
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput());
        using var input = new StreamReader(Console.OpenStandardInput());
        await JsonLines.Run(input, output, answer);
        return 0;
    }
}
