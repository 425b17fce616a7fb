using CommunityBot.Delivery;
using CommunityBot.Messaging;

namespace CommunityBot.Conversations;

/// <summary>How a message is to be answered.</summary>
public enum FloodState
{
    /// <summary>As always.</summary>
    None,

    /// <summary>With the notice that the person is too fast.</summary>
    Noticed,

    /// <summary>Not at all; the person was told.</summary>
    Silent,
}

/// <summary>
/// Notices a person who writes far faster than they can be answered. What counts is not how fast they write but how many messages they send
/// on top of unanswered ones; so nobody who waits for answers is ever stopped, nor anybody whose answers the provider holds up.
/// </summary>
/// <param name="sender">Knows what is unanswered.</param>
/// <param name="clock">The time.</param>
public sealed class FloodGuard(OutboxSender sender, TimeProvider clock)
{
    private const int MostAhead = 100; // messengers let a person forward this many at once
    private const int InStep = 3;      // an answer may have several messages
    private const int Remembered = 10_000;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private readonly Dictionary<(ChatAddress Chat, string Sender), Person> people = [];

    /// <summary>A message came; <see cref="Leave"/> is to follow.</summary>
    public FloodState Enter(IncomingMessage message)
    {
        var behind = sender.Behind(message.Chat);
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (people.Count > Remembered) Forget(now);
            if (!people.TryGetValue(Key(message), out var person)) people[Key(message)] = person = new Person();
            if (person.UnderWay + behind <= InStep && now - person.Last >= (person.IsFlood ? Calm : TimeSpan.Zero)) (person.Ahead, person.IsFlood) = (0, false);
            person.UnderWay++;
            person.Last = now;
            if (person.IsFlood) return FloodState.Silent;
            person.IsFlood = ++person.Ahead > MostAhead;
            return person.IsFlood ? FloodState.Noticed : FloodState.None;
        }
    }

    /// <summary>The message is handled.</summary>
    public void Leave(IncomingMessage message)
    {
        var behind = sender.Behind(message.Chat);
        lock (gate)
        {
            if (!people.TryGetValue(Key(message), out var person)) return;
            person.UnderWay--;
            if (person.UnderWay == 0 && behind <= InStep && !person.IsFlood) people.Remove(Key(message));
        }
    }

    private static (ChatAddress Chat, string Sender) Key(IncomingMessage message) => (message.Chat, message.SenderId);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, person) in people)
        {
            if (person.UnderWay == 0 && now - person.Last > Calm) people.Remove(key);
        }
    }

    private sealed class Person
    {
        public int UnderWay { get; set; }

        /// <summary>Messages since the person was last in step with the answers.</summary>
        public int Ahead { get; set; }

        public bool IsFlood { get; set; }

        public DateTimeOffset Last { get; set; }
    }
}
